using Larder.Contract.Ec2;
using Larder.ControlPlane.Access;
using Larder.Model.Vpcs;
using Larder.Server.Http;
using Wire = Larder.Contract.Ec2.AvailabilityZone;
using Zone = Larder.Model.Vpcs.AvailabilityZone;

namespace Larder.Server.Vpcs;

public sealed class DescribeAvailabilityZones()
    : OperationHandler<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult>(Ec2Operations.DescribeAvailabilityZones)
{
    protected override Task<DescribeAvailabilityZonesResult> HandleAsync(
        DescribeAvailabilityZonesRequest input, Caller caller, CancellationToken cancellation)
    {
        DryRun.Check(input.DryRun);
        var zones = VpcFilters.Zones.Select(
            AvailabilityZones.Named(caller.Scope, input.ZoneNames ?? [], input.ZoneIds ?? []), Ec2Shape.Read(input.Filters));
        return Task.FromResult(new DescribeAvailabilityZonesResult { AvailabilityZones = [.. zones.Select(Of)] });
    }

    private static Wire Of(Zone zone) => new()
    {
        ZoneName = zone.Name,
        ZoneId = zone.Id,
        ZoneType = "availability-zone",
        RegionName = zone.Region,
        GroupName = zone.GroupName,
        NetworkBorderGroup = zone.Region,
        OptInStatus = AvailabilityZoneOptInStatus.OptInNotRequired,
        State = AvailabilityZoneState.Available,
        Messages = [],
    };
}
