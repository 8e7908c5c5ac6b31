using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;

namespace Larder.Model.CacheClusters;

/// <summary>A change of what a cluster's nodes are: asked for, or waiting for the maintenance window. Null: as it is.</summary>
public sealed record ClusterChange
{
    public string? ParameterGroup { get; init; }
    public int? NumCacheNodes { get; init; }

    /// <summary>0001 and so on, for fewer nodes.</summary>
    public IReadOnlyList<string>? NodeIdsToRemove { get; init; }

    /// <summary>One for each node that is added.</summary>
    public IReadOnlyList<string>? NewZones { get; init; }

    /// <summary>single-az or cross-az: where added nodes may be.</summary>
    public string? AzMode { get; init; }

    public bool IsEmpty => (ParameterGroup ?? AzMode) is null && NumCacheNodes is null && NodeIdsToRemove is null && NewZones is null;

    /// <summary>This, and what was pending besides. A number of nodes replaces what was pending of nodes.</summary>
    public ClusterChange Over(ClusterChange? pending) => pending is null ? this
        : NumCacheNodes is null ? pending with { ParameterGroup = ParameterGroup ?? pending.ParameterGroup }
        : this with { ParameterGroup = ParameterGroup ?? pending.ParameterGroup };

    /// <param name="cluster">Nothing is pending of it any more afterwards.</param>
    /// <param name="own">The parameter group where it is one that an owner made.</param>
    /// <param name="places">Of the nodes that are added.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="Faults.FaultException">InvalidParameterCombination.</exception>
    public CacheCluster ApplyTo(CacheCluster cluster, ParameterGroup? own, IReadOnlyList<NodePlace> places, DateTimeOffset now)
    {
        var spec = cluster.Spec;
        var next = cluster with
        {
            Pending = null,
            Spec = ParameterGroup is null ? spec : spec with { ParameterGroup = SpecRules.ParameterGroup(ParameterGroup, own, spec.Engine) },
        };
        return NumCacheNodes is null ? next : NodeCountRules.Apply(next, this, places, now);
    }
}
