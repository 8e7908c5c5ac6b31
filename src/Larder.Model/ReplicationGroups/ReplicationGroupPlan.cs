using Larder.Model.CacheClusters;
using Larder.Model.Naming;

namespace Larder.Model.ReplicationGroups;

/// <summary>A group that the rules let through, before its nodes have a place.</summary>
public sealed record ReplicationGroupPlan
{
    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public required string Description { get; init; }
    public required CacheClusterSpec Spec { get; init; }

    public required bool AutomaticFailover { get; init; }
    public required bool MultiAz { get; init; }

    /// <summary>The zone of each member.</summary>
    public required IReadOnlyList<string> Zones { get; init; }
    public required IReadOnlyDictionary<string, string> Tags { get; init; }
}
