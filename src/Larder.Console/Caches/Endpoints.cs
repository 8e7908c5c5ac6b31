using System.Globalization;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
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

    /// <summary>What to type in a terminal to use the cache at once.</summary>
    public static string ConnectionLine(string engine, Endpoint endpoint)
    {
        var (address, port) = (endpoint.Address, endpoint.Port.ToString(CultureInfo.InvariantCulture));
        return engine == EngineNames.Memcached ? $"telnet {address} {port}" : $"redis-cli -h {address} -p {port}";
    }
}
