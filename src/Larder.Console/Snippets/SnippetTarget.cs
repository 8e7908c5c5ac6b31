using Larder.Console.Caches;
using Larder.Model.Engines;

namespace Larder.Console.Snippets;

/// <summary>What a client can connect to, and what it may do there.</summary>
/// <param name="Role">A key of the resources: Primary, Reader or Node.</param>
/// <param name="Nodes">One address; all nodes of a Memcached cluster, since its clients spread keys over them.</param>
public sealed record SnippetTarget(string Role, bool IsMemcached, bool CanWrite, IReadOnlyList<Endpoint> Nodes)
{
    /// <summary>Of a group its endpoints, which stay whoever is the primary; none before the cache has any.</summary>
    public static IReadOnlyList<SnippetTarget> Of(CacheDetails cache)
    {
        if (cache.Endpoints.Count == 0) return [];
        if (cache.Engine.Name == EngineNames.Memcached) return [new("Node", true, true, cache.Endpoints)];
        return cache.Kind is CacheKind.ReplicationGroup
            ? [.. cache.Endpoints.Where(endpoint => endpoint.Node is null).Select(endpoint => One(endpoint, endpoint.Role == "Primary"))]
            // A member may be a replica, now or after the next failover: the group's primary endpoint is for writing.
            : [One(cache.Endpoints[0], canWrite: cache.ReplicationGroupId is null)];
    }

    private static SnippetTarget One(Endpoint endpoint, bool canWrite) => new(endpoint.Role, false, canWrite, [endpoint]);
}
