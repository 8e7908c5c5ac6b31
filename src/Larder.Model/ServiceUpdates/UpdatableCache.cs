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

    /// <summary>The oldest that a node of it runs: a program that was replaced where it lies is one, and so is an update that
    /// was stopped halfway.</summary>
    public required Engine Engine { get; init; }
    public required IReadOnlyList<CacheNode> Nodes { get; init; }

    /// <summary>The update that was applied last.</summary>
    public AppliedUpdate? Applied { get; init; }

    public string? ReplicationGroupId => IsGroup ? Id : null;
    public string? CacheClusterId => IsGroup ? null : Id;

    public static UpdatableCache Of(ReplicationGroup group) => new()
    {
        Id = group.Id,
        IsGroup = true,
        Engine = Running(group.Spec.Engine, group.Nodes),
        Nodes = group.Nodes,
        Applied = group.Update,
    };

    public static UpdatableCache Of(CacheCluster cluster) => new()
    {
        Id = cluster.Id,
        IsGroup = false,
        Engine = Running(cluster.Spec.Engine, cluster.Nodes),
        Nodes = cluster.Nodes,
        Applied = cluster.Update,
    };

    public string StatusOf(ServiceUpdate update) => Applied?.Name == update.Name ? Applied.Status(Nodes) : UpdateStatus.NotApplied;

    private static Engine Running(Engine asked, IReadOnlyList<CacheNode> nodes) => asked with
    {
        ProgramVersion = nodes.Select(node => node.ProgramVersion ?? asked.ProgramVersion).MinBy(EngineVersions.Parse) ?? asked.ProgramVersion,
    };
}
