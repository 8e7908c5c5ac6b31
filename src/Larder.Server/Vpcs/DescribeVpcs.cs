using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class DescribeVpcs(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<DescribeVpcsRequest, DescribeVpcsResult>(Ec2Operations.DescribeVpcs)
{
    protected override async Task<DescribeVpcsResult> HandleAsync(
        DescribeVpcsRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var page = await vpcs.ListVpcsAsync(
            caller, input.VpcIds ?? [], Ec2Shape.Read(input.Filters), PageRequest.FromToken(input.MaxResults, input.NextToken), cancellation);
        return new() { Vpcs = [.. page.Items.Select(VpcShape.Of)], NextToken = page.Marker };
    }
}
