using Larder.Model.Faults;

namespace Larder.Model.ServiceUpdates;

/// <summary>What becomes of each cache that a batch names. To apply an update is to replace nodes one by one, which is still
/// to come; so none is being applied that could be stopped.</summary>
public static class UpdateBatch
{
    public static IReadOnlyList<UnprocessedUpdate> Apply(
        ServiceUpdate update, UpdateTargets targets, IReadOnlyList<UpdatableCache> caches) =>
        Each(update, targets, caches, cache => FaultException.StillToCome(
            "BatchApplyUpdateAction", $"replacements of {(cache.IsGroup ? "a group's" : "a cluster's")} nodes"));

    public static IReadOnlyList<UnprocessedUpdate> Stop(
        ServiceUpdate update, UpdateTargets targets, IReadOnlyList<UpdatableCache> caches) =>
        Each(update, targets, caches, cache =>
        {
            var why = $"Service update {update.Name} is not being applied to {cache.Id}, so there is nothing to stop.";
            return cache.IsGroup ? FaultException.InvalidReplicationGroupState(why) : FaultException.InvalidCacheClusterState(why);
        });

    private static List<UnprocessedUpdate> Each(
        ServiceUpdate update, UpdateTargets targets, IReadOnlyList<UpdatableCache> caches,
        Func<UpdatableCache, FaultException> refuse)
    {
        targets.Check();
        return
        [
            .. targets.ReplicationGroupIds.Select(id => new UnprocessedUpdate(id, null, Why(id, isGroup: true).Fault)),
            .. targets.CacheClusterIds.Select(id => new UnprocessedUpdate(null, id, Why(id, isGroup: false).Fault)),
        ];

        FaultException Why(string id, bool isGroup) => Find(id, isGroup) switch
        {
            null => isGroup ? FaultException.ReplicationGroupNotFound(id) : NotACluster(id, caches),
            var cache when !update.AppliesTo(cache.Engine) => FaultException.InvalidParameterValue(
                $"Service update {update.Name} is not for {id}, which runs {cache.Engine.Name} {cache.Engine.ProgramVersion}."),
            var cache => refuse(cache),
        };

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
