using Larder.Console.Caches;
using Larder.ControlPlane.Access;
using Larder.Model.CacheClusters;
using Larder.Model.Events;

namespace Larder.Console.CacheClusters;

/// <summary>Reads a cluster for its page.</summary>
internal static class CacheClusterDetails
{
    public static async Task<CacheDetails> ReadAsync(
        ControlPlane.CacheClusters.CacheClusters clusters, CacheHistory history, CacheDetails? last, Caller caller, string id,
        CancellationToken cancellation)
    {
        var cluster = await clusters.GetAsync(caller, id, cancellation);
        return Of(cluster) with
        {
            // Events are stored with the revision that they tell of.
            Events = last?.Revision == cluster.Revision ? last.Events : await history.ReadAsync(caller, [(EventSource.CacheCluster, cluster.Id)], cancellation),
        };
    }

    public static CacheDetails Of(CacheCluster cluster) => new()
    {
        Kind = CacheKind.CacheCluster,
        Id = cluster.Id,
        Revision = cluster.Revision,
        Arn = cluster.Arn,
        Status = cluster.Status,
        Engine = cluster.Spec.Engine,
        NodeType = cluster.Spec.NodeType,
        CreatedAt = cluster.CreatedAt,
        Endpoints = Endpoints.Of(cluster),
        Nodes =
        [
            .. cluster.Nodes.Select(node => new NodeRow(
                node.Id, node.Zone, CacheClusterStatus.Of(node, cluster.Phase), $"{node.Address}:{node.Port}", node.Fault?.Message)),
        ],
        Tags = cluster.Tags,
        ReplicationGroupId = cluster.ReplicationGroupId,
    };
}
