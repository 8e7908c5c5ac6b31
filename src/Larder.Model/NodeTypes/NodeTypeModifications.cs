using Larder.Model.CacheClusters;
using Larder.Model.Faults;

namespace Larder.Model.NodeTypes;

/// <summary>The types that a node could be given instead of its own, in the order of names. One with as much memory is among
/// <paramref name="Up"/>: whatever the node holds has room there.</summary>
public sealed record NodeTypeModifications(IReadOnlyList<string> Up, IReadOnlyList<string> Down)
{
    /// <exception cref="FaultException">InvalidParameterCombination: nodes of Memcached and Garnet keep their type for life, and
    /// a member has its group's.</exception>
    public static NodeTypeModifications Of(CacheCluster cluster, NodeTypeCatalog types) => cluster.ReplicationGroupId is { } group
        ? throw FaultException.InvalidParameterCombination(
            $"Cache cluster {cluster.Id} is a member of replication group {group} and has its node type. Give ReplicationGroupId.")
        : Of(cluster.Spec, types);

    /// <inheritdoc cref="Of(CacheCluster, NodeTypeCatalog)"/>
    public static NodeTypeModifications Of(CacheClusterSpec spec, NodeTypeCatalog types)
    {
        ScalingRules.CheckPossible(spec.Engine);
        var present = types.Find(spec.NodeType).RedisMaxMemoryBytes;
        var others = types.All.Where(type => type.Name != spec.NodeType).ToLookup(type => type.RedisMaxMemoryBytes >= present, type => type.Name);
        return new([.. others[true]], [.. others[false]]);
    }
}
