using Larder.Contract.ElastiCache;
using Larder.ControlPlane.SubnetGroups;

namespace Larder.Server.SubnetGroups;

internal static class SubnetGroupShape
{
    // Subnets are IPv4 only here.
    private static readonly string[] _networkTypes = ["ipv4"];

    public static CacheSubnetGroup Of(SubnetGroupView view) => new()
    {
        CacheSubnetGroupName = view.Group.Name,
        CacheSubnetGroupDescription = view.Group.Description,
        VpcId = view.Group.VpcId,
        Subnets =
        [
            .. view.Subnets.Select(subnet => new Subnet
            {
                SubnetIdentifier = subnet.Id,
                SubnetAvailabilityZone = new() { Name = subnet.AvailabilityZone },
                SupportedNetworkTypes = [.. _networkTypes],
            }),
        ],
        ARN = view.Group.Arn,
        SupportedNetworkTypes = [.. _networkTypes],
    };
}
