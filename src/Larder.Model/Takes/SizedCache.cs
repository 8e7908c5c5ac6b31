using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.Takes;

/// <summary>Of a cache, planned or there: what decides how much it takes of the machine.</summary>
public sealed record SizedCache
{
    public required EngineKind Engine { get; init; }
    public required string NodeType { get; init; }

    /// <summary>What placement counts for each node: its maxmemory; while a node type is changed the larger of the two.</summary>
    public required long MemoryBytesPerNode { get; init; }
    public required int Nodes { get; init; }

    /// <summary>A replication group has a primary and a reader endpoint beside its nodes.</summary>
    public required bool IsGroup { get; init; }
    public bool MultiAz { get; init; }
    public bool AutomaticFailover { get; init; }

    /// <summary>Ports mode: nodes differ by their port, and endpoints are the node's own.</summary>
    public bool SharesOneAddress { get; init; }

    public int Replicas => IsGroup ? Nodes - 1 : 0;

    /// <summary>What is known of it while the rest is still being typed; null as long as engine and node type are not.</summary>
    public static SizedCache? Of(ReplicationGroupRequest request, Installation installation)
    {
        var nodes = request.NumCacheClusters ?? (request.ReplicasPerNodeGroup ?? 0) + 1;
        return Of(request, request.Engine ?? EngineNames.Redis, Math.Clamp(nodes, 1, ReplicationGroup.ReplicasMax + 1), installation) is { } cache
            ? cache with { IsGroup = true, MultiAz = request.MultiAz, AutomaticFailover = request.AutomaticFailover }
            : null;
    }

    /// <inheritdoc cref="Of(ReplicationGroupRequest, Installation)"/>
    public static SizedCache? Of(CacheClusterRequest request, Installation installation) =>
        Of(request, request.Engine, Math.Clamp(request.NumCacheNodes ?? 1, 1, CacheClusterRules.MemcachedNodesMax), installation);

    public static SizedCache Of(ReplicationGroup group, Installation installation) => Of(group.Spec, group.Nodes.Count, installation) with
    {
        IsGroup = true,
        MultiAz = group.MultiAz,
        AutomaticFailover = group.AutomaticFailover,
    };

    public static SizedCache Of(CacheCluster cluster, Installation installation) => Of(cluster.Spec, cluster.Nodes.Count, installation);

    /// <summary>The same cache of one node of this type.</summary>
    internal SizedCache Alone(NodeType type) => this with
    {
        NodeType = type.Name,
        MemoryBytesPerNode = NodeMemory.Of(Engine, type),
        Nodes = 1,
        MultiAz = false,
        AutomaticFailover = false,
    };

    private static SizedCache Of(CacheClusterSpec spec, int nodes, Installation installation) => new()
    {
        Engine = spec.Engine.Program,
        NodeType = spec.NodeType,
        MemoryBytesPerNode = spec.TakenBytesPerNode,
        Nodes = nodes,
        IsGroup = false,
        SharesOneAddress = installation.SharesOneAddress,
    };

    private static SizedCache? Of(CacheRequest request, string? engineName, int nodes, Installation installation)
    {
        try
        {
            var engine = installation.Engines.Resolve(engineName, request.EngineVersion).Program;
            var type = installation.NodeTypes.Find(request.NodeType);
            return new()
            {
                Engine = engine,
                NodeType = type.Name,
                MemoryBytesPerNode = NodeMemory.Of(engine, type),
                Nodes = nodes,
                IsGroup = false,
                SharesOneAddress = installation.SharesOneAddress,
            };
        }
        catch (FaultException)
        {
            // The field that is wrong says so itself.
            return null;
        }
    }
}
