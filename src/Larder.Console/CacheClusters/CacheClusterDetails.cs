using Larder.Console.Caches;
using Larder.Console.Caches.Actions;
using Larder.Console.Caches.Deletion;
using Larder.Console.Caches.Upkeep;
using Larder.ControlPlane.Access;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Takes;

namespace Larder.Console.CacheClusters;

/// <summary>Reads a cluster for its page.</summary>
internal static class CacheClusterDetails
{
    public static async Task<CacheDetails> ReadAsync(
        ControlPlane.CacheClusters.CacheClusters clusters, CacheHistory history, CacheDetails? last, Caller caller, string id,
        CancellationToken cancellation)
    {
        var cluster = await clusters.GetAsync(caller, id, cancellation);
        var details = Of(cluster);
        return details with
        {
            // Events are stored with the revision that they tell of.
            Events = last?.Revision == cluster.Revision ? last.Events : await history.ReadAsync(caller, details.EventSources, cancellation),
        };
    }

    public static CacheDetails Of(CacheCluster cluster) => new()
    {
        Kind = CacheKind.CacheCluster,
        Id = cluster.Id,
        Revision = cluster.Revision,
        Arn = cluster.Arn,
        Status = cluster.Status,
        Spec = cluster.Spec,
        Stored = cluster.Nodes,
        Windows = cluster.Windows,
        Pending = PendingLine.Of(cluster),
        Actions = CacheActions.Of(cluster),
        Deletion = DeletionPlan.Of(cluster),
        Sized = installation => SizedCache.Of(cluster, installation),
        Progress = ClusterProgress.Of(cluster),
        EventSources = [(EventSource.CacheCluster, cluster.Id)],
        CreatedAt = cluster.CreatedAt,
        Endpoints = Endpoints.Of(cluster),
        Nodes = [.. cluster.Nodes.Select(node => NodeRow.Of(node, node.Id, cluster.Phase))],
        Tags = cluster.Tags,
        ReplicationGroupId = cluster.ReplicationGroupId,
    };
}
