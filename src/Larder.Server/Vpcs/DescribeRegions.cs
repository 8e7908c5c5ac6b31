using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Server.Configuration;
using Larder.Server.Http;

namespace Larder.Server.Vpcs;

public sealed class DescribeRegions(ControlPlane.Vpcs.Vpcs vpcs, LarderOptions options)
    : OperationHandler<DescribeRegionsRequest, DescribeRegionsResult>(Ec2Operations.DescribeRegions)
{
    protected override async Task<DescribeRegionsResult> HandleAsync(
        DescribeRegionsRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var regions = await vpcs.ListRegionsAsync(caller, input.RegionNames ?? [], Ec2Shape.Read(input.Filters), cancellation);
        return new()
        {
            // One address serves all of them.
            Regions = [.. regions.Select(region => new Region { RegionName = region, Endpoint = options.Listen, OptInStatus = "opt-in-not-required" })],
        };
    }
}
