using Larder.Model.Engines;
using Larder.Model.Nodes;
using Larder.Model.ServiceUpdates;
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

    public EngineChange? Engine { get; init; }

    public bool IsEmpty => (ParameterGroup ?? AzMode) is null && Engine is null && NumCacheNodes is null && NodeIdsToRemove is null && NewZones is null;

    /// <summary>This, and what was pending besides. A number of nodes replaces what was pending of nodes.</summary>
    public ClusterChange Over(ClusterChange? pending) => pending is null ? this
        : NumCacheNodes is null ? pending with { ParameterGroup = ParameterGroup ?? pending.ParameterGroup, Engine = Engine ?? pending.Engine }
        : this with { ParameterGroup = ParameterGroup ?? pending.ParameterGroup, Engine = Engine ?? pending.Engine };

    /// <param name="cluster">Nothing is pending of it any more afterwards.</param>
    /// <param name="own">The parameter group where it is one that an owner made.</param>
    /// <param name="engine">What the engine version is here.</param>
    /// <param name="places">Of the nodes that are added.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="Faults.FaultException">InvalidParameterCombination.</exception>
    public Change<CacheCluster> ApplyTo(
        CacheCluster cluster, ParameterGroup? own, Engine? engine, IReadOnlyList<NodePlace> places, DateTimeOffset now)
    {
        var next = cluster with { Pending = null, Spec = SpecRules.Changed(cluster.Spec, engine, ParameterGroup, own) };
        // Nodes that are added start by the new one.
        var updating = next.UpdateFrom(cluster.Spec.Engine, now);
        return NumCacheNodes is null ? updating : updating with { Next = NodeCountRules.Apply(updating.Next, this, places, now) };
    }
}
