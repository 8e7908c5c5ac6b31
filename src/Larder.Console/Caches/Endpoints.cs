using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Caches;

/// <summary>Where clients connect, the best first. None before the cache has been available once, as in describe answers.</summary>
public static class Endpoints
{
    public static IReadOnlyList<Endpoint> Of(ReplicationGroup group)
    {
        if (group.Phase is not ReplicationGroupPhase.Available) return [];
        var port = group.PrimaryNode.Port;
        return
        [
            new("Primary", null, group.Endpoints.Primary, port),
            new("Reader", null, group.Endpoints.Reader, port),
            .. group.Nodes.Select(node => new Endpoint("Node", node.ClusterId, node.Address, node.Port)),
        ];
    }

    public static IReadOnlyList<Endpoint> Of(CacheCluster cluster) => cluster.Phase is CacheClusterPhase.Available
        ? [.. cluster.Nodes.Select(node => new Endpoint("Node", node.Id, node.Address, node.Port))]
        : [];
}
