using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ParameterGroups;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Model.CacheClusters;

/// <summary>What ModifyCacheCluster changes; null where nothing was said. Of a cluster of its own: members are their group's.</summary>
public sealed record ClusterModification
{
    public SpecChange Spec { get; init; } = new();

    /// <summary>What is made at once with ApplyImmediately, and in the maintenance window without.</summary>
    public ClusterChange Change { get; init; } = new();

    /// <summary><see cref="ClusterChange.ParameterGroup"/> where it is one that an owner made.</summary>
    public ParameterGroup? OwnParameterGroup { get; init; }

    /// <summary>What <see cref="ClusterChange.Engine"/> is here; null where nothing was said.</summary>
    public Engine? Engine { get; init; }
    public bool ApplyImmediately { get; init; }

    /// <summary>As it was asked for; which that is, is <see cref="ClusterChange.NodeType"/>.</summary>
    public string? NodeTypeName { get; init; }

    /// <summary>With what its words mean here.</summary>
    /// <param name="cluster">The one that is to be modified.</param>
    /// <param name="own">The parameter group asked for or pending, where it is one that an owner made.</param>
    /// <param name="network">All that the account has in the region.</param>
    /// <param name="installation">As it is now.</param>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public ClusterModification For(CacheCluster cluster, ParameterGroup? own, Network network, Installation installation) => this with
    {
        OwnParameterGroup = own,
        Change = NodeTypeName is { } named ? Change with { NodeType = installation.NodeTypes.Find(named) } : Change,
        Engine = Change.Over(cluster.Pending).Engine?.From(cluster.Spec.Engine, installation.Engines),
        Spec = Spec.In(network, cluster.Spec),
    };

    /// <summary>The zone of each node that it adds now or in the window.</summary>
    /// <inheritdoc cref="NodeCountRules.AddedZones"/>
    public IReadOnlyList<string> AddedZones(CacheCluster cluster, Network network) => NodeCountRules.AddedZones(
        cluster, ApplyImmediately ? Change.Over(cluster.Pending) : Change, CacheNetwork.Of(network, cluster.Spec.SubnetGroup, null));

    public bool SaysNothing => Spec == new SpecChange() && Change.IsEmpty && NodeTypeName is null;

    /// <summary>All of it at once, what was pending included.</summary>
    /// <param name="cluster">The node count was checked by <see cref="NodeCountRules.AddedZones"/>.</param>
    /// <param name="places">Of the nodes that are added.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="FaultException">InvalidCacheClusterState, InvalidParameterCombination, InvalidParameterValue.</exception>
    public Change<CacheCluster> ApplyTo(CacheCluster cluster, IReadOnlyList<NodePlace> places, DateTimeOffset now) =>
        Change.Over(cluster.Pending).ApplyTo(Kept(cluster), OwnParameterGroup, Engine, places, now);

    /// <summary>What touches no node at once, the rest in the next maintenance window.</summary>
    /// <inheritdoc cref="ApplyTo"/>
    public Change<CacheCluster> Defer(CacheCluster cluster)
    {
        var kept = Kept(cluster);
        var all = Change.Over(cluster.Pending);
        var parameterGroup = all.ParameterGroup;
        // Another word for the version that runs touches no node.
        var waits = Engine is not null && EngineChange.IsAnotherProgram(cluster.Spec.Engine, Engine);
        if (Engine is not null && !waits) kept = kept with { Spec = kept.Spec with { Engine = Engine } };
        if (Change.ParameterGroup is { } asked)
        {
            var name = SpecRules.ParameterGroup(asked, OwnParameterGroup, Engine ?? cluster.Spec.Engine);
            parameterGroup = name == kept.Spec.ParameterGroup ? null : name;
        }

        if (waits || Change.NodeType is not null) all.ApplyTo(kept.Spec, OwnParameterGroup, Engine);
        var nodeType = all.NodeType?.Name == kept.Spec.NodeType ? null : all.NodeType;
        // As many as there are: nothing is to be done about nodes any more.
        var pending = all.NumCacheNodes == kept.Staying.Count()
            ? new ClusterChange { ParameterGroup = parameterGroup }
            : all with { ParameterGroup = parameterGroup };
        pending = pending with { NodeType = nodeType, Engine = waits ? all.Engine : null };
        return new(kept with { Pending = pending is { ParameterGroup: null, NodeType: null, NumCacheNodes: null, Engine: null } ? null : pending }, []);
    }

    private CacheCluster Kept(CacheCluster cluster)
    {
        cluster.CheckStands("its modification");
        if (cluster.Status != CacheClusterStatus.Available) throw cluster.NotValidFor("a modification");
        return cluster with { Spec = Spec.ApplyTo(cluster.Spec, cluster.Id) };
    }
}
