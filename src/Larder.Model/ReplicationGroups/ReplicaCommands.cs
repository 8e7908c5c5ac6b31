using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>More replicas and fewer.</summary>
public static class ReplicaCommands
{
    /// <summary>Ids for members that are to join: the lowest numbers that no member has.</summary>
    public static IReadOnlyList<string> FreeMemberIds(this ReplicationGroup group, int count) =>
    [
        .. Enumerable.Range(1, ReplicationGroup.ReplicasMax + 1 + group.Nodes.Count)
            .Select(number => Identifier.Member(group.Id, clusterMode: false, nodeGroup: 1, member: number))
            .Except(group.Nodes.Select(node => node.ClusterId))
            .Take(count),
    ];

    /// <exception cref="FaultException">InvalidReplicationGroupState, InvalidParameterValue.</exception>
    public static Change<ReplicationGroup> AddReplicas(
        this ReplicationGroup group, IReadOnlyList<string> clusterIds, IReadOnlyList<NodePlace> places, DateTimeOffset now)
    {
        group.CheckAvailable("more replicas");
        if (group.Replicas.Count() + places.Count > ReplicationGroup.ReplicasMax)
        {
            throw FaultException.InvalidParameterValue(
                $"A replication group has at most {ReplicationGroup.ReplicasMax} replicas; {group.Id} has {group.Replicas.Count()}.");
        }

        var added = places.Zip(clusterIds, (place, id) => CacheClusterRules.NodeAt(place, id, 1, now)).ToList();
        var tags = group.MemberTags.Concat(added.Select(node => KeyValuePair.Create(node.ClusterId, group.Tags)));
        return new(
            group with { Nodes = [.. group.Nodes, .. added], MemberTags = tags.ToDictionary(entry => entry.Key, entry => entry.Value) },
            [GroupEvents.Of(group, now, $"Adding {Replicas(added.Count)} to replication group {group.Id}")]);
    }

    /// <exception cref="FaultException">InvalidReplicationGroupState, InvalidCacheClusterState, InvalidParameterValue,
    /// InvalidParameterCombination.</exception>
    public static Change<ReplicationGroup> RemoveReplicas(this ReplicationGroup group, IReadOnlyList<string> clusterIds, DateTimeOffset now)
    {
        group.CheckAvailable("fewer replicas");
        foreach (var id in clusterIds)
        {
            if (id == group.Primary)
                throw FaultException.InvalidCacheClusterState($"Cache cluster {id} serves as the primary of replication group {group.Id} and cannot be removed; fail over first.");
            if (group.Replicas.All(replica => replica.ClusterId != id))
                throw FaultException.InvalidParameterValue($"{id} is not a replica of {group.Id}.");
        }

        var left = group.Replicas.Count() - clusterIds.Count;
        if (left < 1 && group.AutomaticFailover)
        {
            throw FaultException.InvalidParameterCombination(
                $"{group.Id} has automatic failover enabled and needs a replica for it: disable AutomaticFailoverEnabled and MultiAZEnabled first.");
        }

        var nodes = group.Nodes.Select(node => clusterIds.Contains(node.ClusterId) ? node with { Leaving = true } : node).ToList();
        return new(
            group with { Nodes = nodes },
            [GroupEvents.Of(group, now, $"Removing {Replicas(clusterIds.Count)} from replication group {group.Id}")]);
    }

    /// <summary>Those that lag first, then those that joined last.</summary>
    public static IReadOnlyList<string> Superfluous(this ReplicationGroup group, int count) =>
        [.. group.Replicas.Reverse().OrderBy(group.InSync).Take(count).Select(node => node.ClusterId)];

    /// <summary>The node is gone from its host.</summary>
    public static Change<ReplicationGroup> Release(this ReplicationGroup group, string key, DateTimeOffset now)
    {
        var gone = group.Nodes.Single(node => node.Key == key);
        return new(
            group with
            {
                Nodes = [.. group.Nodes.Where(node => node.Key != key)],
                MemberTags = group.MemberTags.Where(entry => entry.Key != gone.ClusterId).ToDictionary(),
            },
            [GroupEvents.Of(group, now, $"Removed replica node {gone.ClusterId} from replication group {group.Id}")]);
    }

    private static string Replicas(int count) => count == 1 ? "1 replica" : FormattableString.Invariant($"{count} replicas");
}
