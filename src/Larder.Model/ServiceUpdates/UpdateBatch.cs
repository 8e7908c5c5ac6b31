using Larder.Model.Faults;

namespace Larder.Model.ServiceUpdates;

/// <summary>The caches that a batch names, and those for which it can be said at once that nothing will come of it.</summary>
public sealed record UpdateBatch(IReadOnlyList<UpdatableCache> Caches, IReadOnlyList<UnprocessedUpdate> Unprocessed)
{
    /// <exception cref="FaultException">InvalidParameterValue: the batch names none, or one twice.</exception>
    public static UpdateBatch Of(UpdateTargets targets, IReadOnlyList<UpdatableCache> caches)
    {
        targets.Check();
        var found = new List<UpdatableCache>();
        var unprocessed = new List<UnprocessedUpdate>();
        foreach (var id in targets.ReplicationGroupIds)
        {
            if (Find(id, isGroup: true) is { } group) found.Add(group);
            else unprocessed.Add(new(id, null, FaultException.ReplicationGroupNotFound(id).Fault));
        }

        foreach (var id in targets.CacheClusterIds)
        {
            if (Find(id, isGroup: false) is { } cluster) found.Add(cluster);
            else unprocessed.Add(new(null, id, NotACluster(id, caches).Fault));
        }

        return new(found, unprocessed);

        UpdatableCache? Find(string id, bool isGroup) =>
            caches.FirstOrDefault(cache => cache.IsGroup == isGroup && string.Equals(cache.Id, id, StringComparison.OrdinalIgnoreCase));
    }

    private static FaultException NotACluster(string id, IReadOnlyList<UpdatableCache> caches)
    {
        var group = caches.FirstOrDefault(cache =>
            cache.IsGroup && cache.Nodes.Any(node => string.Equals(node.ClusterId, id, StringComparison.OrdinalIgnoreCase)));
        return group is null
            ? FaultException.CacheClusterNotFound(id)
            : FaultException.InvalidParameterValue(
                $"{id} is a member of replication group {group.Id}, which is updated as a whole. Name it in ReplicationGroupIds.");
    }
}
