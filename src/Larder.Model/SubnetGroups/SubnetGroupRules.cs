using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Tags;
using Larder.Model.Vpcs;

namespace Larder.Model.SubnetGroups;

/// <summary>Creating, changing and deleting a subnet group (API reference; contract/facts/validation-limits.json and
/// quotas.json).</summary>
public static class SubnetGroupRules
{
    public const int NameMax = 255;
    public const int PerRegion = 300;
    public const int SubnetsAtMost = 20;

    /// <exception cref="FaultException">InvalidParameterValue, CacheSubnetGroupAlreadyExists, CacheSubnetGroupQuotaExceeded,
    /// CacheSubnetQuotaExceededFault, InvalidSubnet.</exception>
    public static (Network Next, SubnetGroup Created) Create(
        Network network, string name, string description, IReadOnlyList<string> subnetIds,
        IReadOnlyList<KeyValuePair<string, string?>> tags)
    {
        var id = Name(name);
        CheckDescription(description);
        if (id == SubnetGroup.Default || network.SubnetGroups.Any(group => group.Name == id))
            throw FaultException.CacheSubnetGroupAlreadyExists(id);
        if (network.SubnetGroups.Count >= PerRegion) throw FaultException.CacheSubnetGroupQuotaExceeded(PerRegion);
        var subnets = Subnets(network, subnetIds);
        var created = new SubnetGroup
        {
            Scope = network.Scope,
            Name = id,
            Description = description,
            VpcId = subnets[0].VpcId,
            SubnetIds = [.. subnets.Select(subnet => subnet.Id)],
            Tags = TagRules.Add(new Dictionary<string, string>(), tags),
        };
        return (network with { SubnetGroups = [.. network.SubnetGroups, created] }, created);
    }

    /// <param name="description">Null: as it is.</param>
    /// <param name="subnetIds">Null: as they are; otherwise all that it is to have.</param>
    /// <exception cref="FaultException">CacheSubnetGroupNotFoundFault, InvalidParameterValue,
    /// CacheSubnetQuotaExceededFault, InvalidSubnet, SubnetInUse.</exception>
    public static (Network Next, SubnetGroup Changed) Modify(
        Network network, NetworkUse use, string name, string? description, IReadOnlyList<string>? subnetIds)
    {
        var group = network.FindSubnetGroup(name);
        if (group.IsDefault)
        {
            throw FaultException.InvalidParameterValue(
                "The subnet group default has the default VPC's own subnets and cannot be modified. Create a group of your own.");
        }

        if (description is not null) CheckDescription(description);
        var changed = group with { Description = description ?? group.Description };
        if (subnetIds is { Count: > 0 })
        {
            var subnets = Subnets(network, subnetIds);
            if (subnets[0].VpcId != group.VpcId)
                throw FaultException.InvalidSubnet($"The subnet group {group.Name} is in {group.VpcId}; {subnets[0].Id} is in {subnets[0].VpcId}.");
            changed = changed with { SubnetIds = [.. subnets.Select(subnet => subnet.Id)] };
            if (use.ZonesOf(group.Name).Except(changed.ZonesIn(network)).FirstOrDefault() is { } zone)
                throw FaultException.SubnetInUse($"A cache of the subnet group {group.Name} has nodes in {zone}, where the group would have no subnet.");
        }

        return (network.With(changed), changed);
    }

    /// <exception cref="FaultException">CacheSubnetGroupNotFoundFault, CacheSubnetGroupInUse.</exception>
    public static Network Delete(Network network, NetworkUse use, string name)
    {
        var group = network.FindSubnetGroup(name);
        if (group.IsDefault) throw FaultException.CacheSubnetGroupInUse("The subnet group default goes with the default VPC and cannot be deleted.");
        if (use.CachesIn(group.Name) is { Count: > 0 } caches)
        {
            throw FaultException.CacheSubnetGroupInUse(
                $"The subnet group {group.Name} is used by a cache: {CacheReference.Names(caches)}. Delete its caches first.");
        }

        return network with { SubnetGroups = [.. network.SubnetGroups.Where(one => one.Name != group.Name)] };
    }

    private static string Name(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
            throw FaultException.InvalidParameterValue("The parameter CacheSubnetGroupName must be provided and must not be blank.");
        Demand.Length("CacheSubnetGroupName", name, NameMax);
        return name.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
            ? name.ToLowerInvariant()
            : throw FaultException.InvalidParameterValue(
                "The parameter CacheSubnetGroupName must contain only ASCII letters, digits and hyphens.");
    }

    private static void CheckDescription(string description)
    {
        if (string.IsNullOrWhiteSpace(description))
            throw FaultException.InvalidParameterValue("The parameter CacheSubnetGroupDescription must be provided and must not be blank.");
    }

    private static List<Subnet> Subnets(Network network, IReadOnlyList<string> ids)
    {
        var distinct = ids.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0) throw FaultException.InvalidParameterValue("The parameter SubnetIds must name at least one subnet.");
        if (distinct.Count > SubnetsAtMost) throw FaultException.CacheSubnetQuotaExceeded(SubnetsAtMost);
        var subnets = distinct
            .Select(id => network.Subnets.FirstOrDefault(subnet => subnet.Id == id)
                ?? throw FaultException.InvalidSubnet($"The subnet {id} does not exist in this region; EC2's DescribeSubnets lists those there are."))
            .ToList();
        return subnets.Find(subnet => subnet.VpcId != subnets[0].VpcId) is { } stray
            ? throw FaultException.InvalidSubnet($"All subnets of a group are in one VPC: {subnets[0].Id} is in {subnets[0].VpcId}, {stray.Id} in {stray.VpcId}.")
            : subnets;
    }
}
