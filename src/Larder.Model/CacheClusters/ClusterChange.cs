using Larder.Model.Engines;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ParameterGroups;
using Larder.Model.ServiceUpdates;

namespace Larder.Model.CacheClusters;

/// <summary>A change of what a cluster's nodes are: asked for, or waiting for the maintenance window. Null: as it is.</summary>
public sealed record ClusterChange
{
    public string? ParameterGroup { get; init; }
    public NodeType? NodeType { get; init; }
    public int? NumCacheNodes { get; init; }

    /// <summary>0001 and so on, for fewer nodes.</summary>
    public IReadOnlyList<string>? NodeIdsToRemove { get; init; }

    /// <summary>One for each node that is added.</summary>
    public IReadOnlyList<string>? NewZones { get; init; }

    /// <summary>single-az or cross-az: where added nodes may be.</summary>
    public string? AzMode { get; init; }

    public EngineChange? Engine { get; init; }

    public bool IsEmpty => (ParameterGroup ?? AzMode) is null && (NodeType, Engine, NumCacheNodes, NodeIdsToRemove, NewZones) is (null, null, null, null, null);

    /// <summary>This, and what was pending besides. A number of nodes replaces what was pending of nodes.</summary>
    public ClusterChange Over(ClusterChange? pending) => pending is null ? this : (NumCacheNodes is null ? pending : this) with
    {
        ParameterGroup = ParameterGroup ?? pending.ParameterGroup,
        NodeType = NodeType ?? pending.NodeType,
        Engine = Engine ?? pending.Engine,
    };

    /// <param name="cluster">Nothing is pending of it any more afterwards.</param>
    /// <param name="own">The parameter group where it is one that an owner made.</param>
    /// <param name="engine">What the engine version is here.</param>
    /// <param name="places">Of the nodes that are added.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="Faults.FaultException">InvalidParameterCombination.</exception>
    public Change<CacheCluster> ApplyTo(
        CacheCluster cluster, ParameterGroup? own, Engine? engine, IReadOnlyList<NodePlace> places, DateTimeOffset now)
    {
        var next = cluster with { Pending = null, Spec = ApplyTo(cluster.Spec, own, engine) };
        // Nodes that are added start by the new one.
        var updating = next.UpdateFrom(cluster.Spec.Engine, now).AndScaling(cluster.Spec, now);
        return NumCacheNodes is null ? updating : updating with { Next = NodeCountRules.Apply(updating.Next, this, places, now) };
    }

    /// <summary>What it changes of what each node is made of.</summary>
    /// <inheritdoc cref="ApplyTo(CacheCluster, ParameterGroup?, Engine?, IReadOnlyList{NodePlace}, DateTimeOffset)"/>
    public CacheClusterSpec ApplyTo(CacheClusterSpec spec, ParameterGroup? own, Engine? engine) =>
        SpecRules.Changed(spec, engine, ParameterGroup, own).To(NodeType, spec.Engine);
}
