using Larder.Model.Naming;

namespace Larder.Model.CacheClusters;

/// <summary>A cluster that the rules let through, before it has a place.</summary>
public sealed record CacheClusterPlan
{
    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public required CacheClusterSpec Spec { get; init; }

    /// <summary>The zone of each node.</summary>
    public required IReadOnlyList<string> Zones { get; init; }
    public required IReadOnlyDictionary<string, string> Tags { get; init; }
}
