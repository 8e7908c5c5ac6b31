using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class DescribeSubnets(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<DescribeSubnetsRequest, DescribeSubnetsResult>(Ec2Operations.DescribeSubnets)
{
    protected override async Task<DescribeSubnetsResult> HandleAsync(
        DescribeSubnetsRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var page = await vpcs.ListSubnetsAsync(
            caller, input.SubnetIds ?? [], Ec2Shape.Read(input.Filters), PageRequest.FromToken(input.MaxResults, input.NextToken), cancellation);
        return new() { Subnets = [.. page.Items.Select(SubnetShape.Of)], NextToken = page.Marker };
    }
}
