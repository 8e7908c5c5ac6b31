using Larder.Model.Faults;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Model.ReplicationGroups;

/// <summary>IncreaseReplicaCount, before rules; null where nothing was said.</summary>
public sealed record ReplicaIncrease
{
    public int? NewCount { get; init; }

    /// <summary>From ReplicaConfiguration: all members' zones, the present ones' included, or only the new ones'.</summary>
    public IReadOnlyList<string>? Zones { get; init; }

    /// <summary>The id of the one cluster that joins (CreateCacheCluster with a ReplicationGroupId).</summary>
    public string? ClusterId { get; init; }
}

/// <summary>DecreaseReplicaCount, before rules; null where nothing was said.</summary>
public sealed record ReplicaDecrease
{
    public int? NewCount { get; init; }
    public IReadOnlyList<string>? ReplicasToRemove { get; init; }
}

/// <summary>Members that are to join, each with the zone that was asked for or is next.</summary>
public sealed record ReplicaPlan(IReadOnlyList<string> ClusterIds, IReadOnlyList<string> Zones);

/// <summary>The rules of IncreaseReplicaCount and DecreaseReplicaCount (API reference).</summary>
public static class ReplicaCountRules
{
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination, InvalidReplicationGroupState.</exception>
    public static ReplicaPlan Plan(ReplicationGroup group, ReplicaIncrease increase, Network network, Installation installation)
    {
        group.CheckAvailable("more replicas");
        ReplicaRules.CheckPossible(group.Spec.Engine, installation);
        var present = group.Replicas.Count();
        var wanted = increase.ClusterId is null ? Count(increase.NewCount) : present + 1;
        if (wanted > ReplicationGroup.ReplicasMax)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter NewReplicaCount must be at most {ReplicationGroup.ReplicasMax}; {wanted} was given.");
        }

        if (wanted == present) throw FaultException.NoOperation($"Replication group {group.Id} has {present} replicas already.");
        if (wanted < present)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter NewReplicaCount must be more than the present {present}; {wanted} was given. For fewer use DecreaseReplicaCount.");
        }

        var added = wanted - present;
        return new(
            increase.ClusterId is { } id ? [id] : group.FreeMemberIds(added),
            Zones(group, increase.Zones, added, CacheNetwork.Of(network, group.Spec.SubnetGroup, group.Spec.SecurityGroups)));
    }

    /// <summary>The replicas that go.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination, InvalidReplicationGroupState.</exception>
    public static IReadOnlyList<string> Plan(ReplicationGroup group, ReplicaDecrease decrease)
    {
        group.CheckAvailable("fewer replicas");
        if (decrease.ReplicasToRemove is { Count: > 0 } named)
        {
            var ids = named.Select(id => id.ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
            if (decrease.NewCount is { } count && count != group.Replicas.Count() - ids.Count)
            {
                throw FaultException.InvalidParameterCombination(
                    $"Without ReplicasToRemove {group.Replicas.Count() - ids.Count} replicas are left, and NewReplicaCount is {count}; give one of them.");
            }

            return ids;
        }

        var present = group.Replicas.Count();
        var wanted = Count(decrease.NewCount);
        if (wanted == present) throw FaultException.NoOperation($"Replication group {group.Id} has {present} replicas already.");
        if (wanted > present)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter NewReplicaCount must be less than the present {present}; {wanted} was given. For more use IncreaseReplicaCount.");
        }

        return group.Superfluous(present - wanted);
    }

    private static int Count(int? asked) => asked switch
    {
        null => throw FaultException.InvalidParameterCombination("NewReplicaCount or ReplicaConfiguration must be given."),
        < 0 => throw FaultException.InvalidParameterValue($"The parameter NewReplicaCount must not be negative; {asked} was given."),
        _ => asked.Value,
    };

    private static IReadOnlyList<string> Zones(ReplicationGroup group, IReadOnlyList<string>? asked, int added, CacheNetwork network)
    {
        if (asked is not { Count: > 0 }) return network.Spread(group.Id, group.Nodes.Count, added);
        // AWS wants all members' zones; naming only the new ones' is understood too.
        var zones = asked.Count == group.Nodes.Count + added ? [.. asked.Skip(group.Nodes.Count)] : asked;
        if (zones.Count != added)
        {
            throw FaultException.InvalidParameterCombination(
                $"PreferredAvailabilityZones must name {added} zones, one a new replica, or one for every member; {asked.Count} were given.");
        }

        return [.. zones.Select(zone => network.Zone("PreferredAvailabilityZones", zone, group.Scope))];
    }
}
