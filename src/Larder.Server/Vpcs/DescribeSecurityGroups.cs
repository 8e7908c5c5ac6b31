using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class DescribeSecurityGroups(ControlPlane.Vpcs.Vpcs vpcs)
    : OperationHandler<DescribeSecurityGroupsRequest, DescribeSecurityGroupsResult>(Ec2Operations.DescribeSecurityGroups)
{
    protected override async Task<DescribeSecurityGroupsResult> HandleAsync(
        DescribeSecurityGroupsRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var page = await vpcs.ListSecurityGroupsAsync(
            caller, input.GroupIds ?? [], input.GroupNames ?? [], Ec2Shape.Read(input.Filters),
            PageRequest.FromToken(input.MaxResults, input.NextToken), cancellation);
        return new() { SecurityGroups = [.. page.Items.Select(SecurityGroupShape.Of)], NextToken = page.Marker };
    }
}
