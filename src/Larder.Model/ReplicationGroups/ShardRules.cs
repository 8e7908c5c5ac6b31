using Larder.Model.Faults;
using Larder.Model.Vpcs;

namespace Larder.Model.ReplicationGroups;

/// <summary>ModifyReplicationGroupShardConfiguration, before rules; null where nothing was said.</summary>
public sealed record ShardChange
{
    public required int NodeGroups { get; init; }
    public required bool ApplyImmediately { get; init; }
    public IReadOnlyList<string>? Removed { get; init; }
    public IReadOnlyList<string>? Retained { get; init; }

    /// <summary>The zones of each node group's members, from ReshardingConfiguration.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Zones { get; init; }
}

/// <summary>The rules of ModifyReplicationGroupShardConfiguration (API reference; contract/facts/validation-limits.json).</summary>
public static class ShardRules
{
    public const int NodeGroupsMax = 500;

    /// <summary>Node groups of a group, and nodes of all its node groups (contract/facts/quotas.json). AWS raises both for
    /// those who ask, which nobody can here as long as there is one node group.</summary>
    public const int Quota = 90;

    // With cluster mode disabled there is one node group; the first change can but add some.
    private const int Present = 1;

    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination, InvalidReplicationGroupState,
    /// NodeGroupsPerReplicationGroupQuotaExceeded.</exception>
    public static void Check(ReplicationGroup group, ShardChange change)
    {
        Demand.True("ApplyImmediately", change.ApplyImmediately);
        CheckCount("NodeGroupCount", change.NodeGroups);
        if (change.NodeGroups == Present)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter NodeGroupCount is {Present}, and {group.Id} has {Present} node group already.");
        }

        if (change.Removed is { Count: > 0 } || change.Retained is { Count: > 0 })
        {
            throw FaultException.InvalidParameterCombination(
                $"NodeGroupsToRemove and NodeGroupsToRetain are for fewer node groups; {change.NodeGroups} are more than {Present}.");
        }

        if (change.Zones is { Count: > 0 } zones) CheckZones(group, change.NodeGroups, zones);
        group.CheckAvailable("another shard configuration");
    }

    /// <exception cref="FaultException">InvalidParameterValue, NodeGroupsPerReplicationGroupQuotaExceeded.</exception>
    internal static void CheckCount(string parameter, int? nodeGroups)
    {
        Demand.Range(parameter, nodeGroups, 1, NodeGroupsMax);
        if (nodeGroups > Quota) throw FaultException.NodeGroupsPerReplicationGroupQuotaExceeded(Quota);
    }

    private static void CheckZones(ReplicationGroup group, int nodeGroups, IReadOnlyList<IReadOnlyList<string>> zones)
    {
        if (zones.Count != nodeGroups)
        {
            throw FaultException.InvalidParameterCombination(
                $"ReshardingConfiguration must have one entry for each of the {nodeGroups} node groups; {zones.Count} were given.");
        }

        foreach (var zone in zones.SelectMany(one => one)) AvailabilityZones.Check("PreferredAvailabilityZones", zone, group.Scope);
    }
}
