using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.ServiceUpdates;

/// <summary>What updates are applied to: a group with all its members, or a cluster of its own.</summary>
public sealed record UpdatableCache
{
    public required string Id { get; init; }
    public required bool IsGroup { get; init; }
    public required Engine Engine { get; init; }
    public required IReadOnlyList<CacheNode> Nodes { get; init; }

    public string? ReplicationGroupId => IsGroup ? Id : null;
    public string? CacheClusterId => IsGroup ? null : Id;

    public static UpdatableCache Of(ReplicationGroup group) =>
        new() { Id = group.Id, IsGroup = true, Engine = group.Spec.Engine, Nodes = group.Nodes };

    public static UpdatableCache Of(CacheCluster cluster) =>
        new() { Id = cluster.Id, IsGroup = false, Engine = cluster.Spec.Engine, Nodes = cluster.Nodes };
}
