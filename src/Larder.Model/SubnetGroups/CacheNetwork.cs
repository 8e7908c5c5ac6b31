using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Vpcs;

namespace Larder.Model.SubnetGroups;

/// <summary>Where a cache's nodes may be, and what stands before them, of what is there now.</summary>
/// <param name="Zones">Those of the subnet group, in their order.</param>
/// <param name="SecurityGroups">Ids.</param>
public sealed record CacheNetwork(string SubnetGroup, IReadOnlyList<string> Zones, IReadOnlyList<string> SecurityGroups)
{
    /// <param name="network">All that the account has in the region.</param>
    /// <param name="subnetGroup">Null: the default one.</param>
    /// <param name="securityGroups">Ids; none: the VPC's default one.</param>
    /// <exception cref="FaultException">CacheSubnetGroupNotFoundFault, InvalidVPCNetworkStateFault, InvalidParameterValue,
    /// InvalidParameterCombination.</exception>
    public static CacheNetwork Of(Network network, string? subnetGroup, IReadOnlyList<string>? securityGroups)
    {
        if (subnetGroup is null && network.DefaultVpc is null) throw FaultException.NoDefaultSubnetGroup();
        var group = network.FindSubnetGroup(subnetGroup ?? SubnetGroups.SubnetGroup.Default);
        var zones = group.ZonesIn(network);
        if (zones.Count == 0) throw FaultException.InvalidVpcNetworkState($"The subnet group {group.Name} has no subnets left.");
        return new(group.Name, zones, OfVpc(network, group.VpcId, securityGroups));
    }

    /// <summary>The groups asked for, each once, all of the VPC; where none are, its default one.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public static IReadOnlyList<string> OfVpc(Network network, string vpcId, IReadOnlyList<string>? ids)
    {
        var groups = ids is { Count: > 0 }
            ? [.. ids.Distinct(StringComparer.Ordinal).Select(id => network.SecurityGroups.FirstOrDefault(group => group.Id == id)
                ?? throw FaultException.InvalidParameterValue(
                    $"The parameter SecurityGroupIds names {id}, which does not exist in this region; EC2's DescribeSecurityGroups lists those there are."))]
            : network.SecurityGroups.Where(group => group.VpcId == vpcId && group.Name == SecurityGroup.Default).ToList();
        return groups.FirstOrDefault(group => group.VpcId != vpcId) is { } stray
            ? throw FaultException.InvalidParameterCombination(
                $"The security group {stray.Id} is in {stray.VpcId}, the cache's subnet group in {vpcId}; both have to be in one VPC.")
            : [.. groups.Select(group => group.Id)];
    }

    /// <summary>The zone asked for, where a node can be in it.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public string Zone(string parameter, string zone, Scope scope)
    {
        AvailabilityZones.Check(parameter, zone, scope);
        return Zones.Contains(zone)
            ? zone
            : throw FaultException.InvalidParameterCombination(
                $"The parameter {parameter} names {zone}, where the subnet group {SubnetGroup} has no subnet; it has some in {string.Join(", ", Zones)}.");
    }

    /// <summary>Zones for nodes that nobody chose one for, from the <paramref name="first"/> on, each in the next one.
    /// Where it begins follows from the name, so that it does not depend on what else exists.</summary>
    public IReadOnlyList<string> Spread(string name, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(index => Zones[(Start(name) + index) % Zones.Count])];

    private static int Start(string name) => name.ToLowerInvariant().Sum(character => character);
}
