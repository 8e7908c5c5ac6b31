using Larder.Model.Faults;
using Larder.Model.SubnetGroups;

namespace Larder.Model.Vpcs;

/// <summary>CreateSubnet and DeleteSubnet (API reference; VPC user guide, subnet CIDR blocks).</summary>
public static class SubnetRules
{
    /// <exception cref="FaultException">InvalidVpcID.NotFound, MissingParameter, InvalidParameterValue,
    /// InvalidParameterCombination, InvalidSubnet.Range, InvalidSubnet.Conflict, SubnetLimitExceeded.</exception>
    public static (Network Next, Subnet Created) Create(Network network, SubnetRequest request, Func<string, string> newId)
    {
        var vpc = network.Vpc(request.VpcId);
        var range = VpcRules.Range(request.CidrBlock);
        if (range.PrefixLength is < VpcRules.ShortestPrefix or > VpcRules.LongestPrefix)
        {
            throw FaultException.SubnetRange(
                request.CidrBlock!, $"a subnet's prefix is /{VpcRules.ShortestPrefix} to /{VpcRules.LongestPrefix}");
        }

        if (!vpc.Range.Contains(range)) throw FaultException.SubnetRange(request.CidrBlock!, $"it is not within {vpc.CidrBlock} of {vpc.Id}");
        var others = network.Subnets.Where(subnet => subnet.VpcId == vpc.Id).ToList();
        if (others.Find(other => other.Range.Overlaps(range)) is { } taken)
            throw FaultException.SubnetConflict(request.CidrBlock!, $"{taken.Id} has {taken.CidrBlock}");
        if (others.Count >= VpcQuotas.SubnetsPerVpc) throw FaultException.SubnetLimitExceeded(VpcQuotas.SubnetsPerVpc);
        var created = new Subnet
        {
            Scope = network.Scope,
            Id = newId(ResourceIds.Subnet),
            VpcId = vpc.Id,
            CidrBlock = range.ToString(),
            AvailabilityZone = Zone(network, request, others),
            Tags = TagSpecification.For("subnet", request.Tags),
        };
        return (network with { Subnets = [.. network.Subnets, created] }, created);
    }

    /// <exception cref="FaultException">InvalidSubnetID.NotFound, DependencyViolation.</exception>
    public static Network Delete(Network network, NetworkUse use, string id)
    {
        var subnet = network.Subnet(id);
        if (network.SubnetGroups.FirstOrDefault(group => group.SubnetIds.Contains(id)) is { } group)
        {
            throw FaultException.DependencyViolation(
                $"The subnet '{id}' has dependencies and cannot be deleted: the cache subnet group {group.Name} names it.");
        }

        if (subnet.DefaultForAz && use.ZonesOf(SubnetGroup.Default).Contains(subnet.AvailabilityZone))
        {
            throw FaultException.DependencyViolation(
                $"The subnet '{id}' has dependencies and cannot be deleted: a cache of the default subnet group has a node in it.");
        }

        return network with { Subnets = [.. network.Subnets.Where(one => one != subnet)] };
    }

    // Where the caller does not say, the zone in which the VPC has the fewest.
    private static string Zone(Network network, SubnetRequest request, List<Subnet> others)
    {
        var zones = network.Scope.Zones;
        return (request.AvailabilityZone, request.AvailabilityZoneId) switch
        {
            (null, null) => zones.MinBy(zone => others.Count(other => other.AvailabilityZone == zone))!,
            ({ } name, null) => zones.FirstOrDefault(zone => zone == name) ?? throw Unknown("availabilityZone", name, zones),
            (null, { } id) => zones.FirstOrDefault(zone => AvailabilityZones.IdOf(network.Scope, zone) == id)
                ?? throw Unknown("availabilityZoneId", id, [.. zones.Select(zone => AvailabilityZones.IdOf(network.Scope, zone))]),
            _ => throw FaultException.InvalidParameterCombination("AvailabilityZone and AvailabilityZoneId cannot both be given."),
        };
    }

    private static FaultException Unknown(string parameter, string value, IReadOnlyList<string> zones) =>
        FaultException.InvalidParameterValue($"Value ({value}) for parameter {parameter} is invalid. Subnets can currently only be "
            + $"created in the following availability zones: {string.Join(", ", zones)}.");
}
