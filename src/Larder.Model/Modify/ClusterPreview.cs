using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.Modify;

/// <summary>What would come of a cluster's changes, by the rules that make them.</summary>
public static class ClusterPreview
{
    private static readonly ChangeKind[] _order = [ChangeKind.ParameterGroup, ChangeKind.NodeType, ChangeKind.Engine, ChangeKind.Nodes];

    /// <summary>One for each thing that would be another than it is, what else comes with it included.</summary>
    /// <param name="modification">As <see cref="ClusterModification.For"/> made it.</param>
    /// <param name="zones">Of the nodes that would be added, by <see cref="NodeCountRules.AddedZones"/>.</param>
    /// <param name="settings">What a parameter group has nodes of a spec run by; null where that is not known.</param>
    /// <exception cref="FaultException">The changes would be refused, so.</exception>
    public static IReadOnlyList<Effect> Of(
        CacheCluster cluster, ClusterModification modification, IReadOnlyList<string> zones, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    {
        var places = Places(cluster, zones);
        var after = (modification.ApplyImmediately ? modification.ApplyTo(cluster, places, now) : modification.Defer(cluster)).Next;
        var effects = ClusterFields.All.Select(field => field.Between(cluster, after)).OfType<Effect>().ToList();
        var whole = modification.ApplyImmediately ? modification.Change.Over(cluster.Pending) : modification.Change;
        return Rehearsed(cluster, modification with { Change = whole }, effects, places, settings, now);
    }

    /// <summary>What will come of what waits for the maintenance window.</summary>
    /// <param name="pending">What waits, as <see cref="ClusterModification.For"/> made it.</param>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<Effect> OfPending(
        CacheCluster cluster, ClusterModification pending, IReadOnlyList<string> zones, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    {
        var effects = ClusterFields.All
            .Where(field => field.Waiting(cluster) is not null)
            .Select(field => new Effect { Change = field.Kind, From = field.Value(cluster), To = field.Waiting(cluster)!, Time = EffectTime.Window })
            .ToList();
        return Rehearsed(cluster, pending, effects, Places(cluster, zones), settings, now);
    }

    /// <summary>What the reboot of these nodes does.</summary>
    /// <exception cref="FaultException">InvalidCacheClusterState, InvalidParameterValue.</exception>
    public static IReadOnlyList<Touch> OfReboot(CacheCluster cluster, IReadOnlyList<string> nodeIds, DateTimeOffset now)
    {
        cluster.Reboot(nodeIds);
        var rehearsal = new ClusterRehearsal(cluster, spec => null, now);
        rehearsal.Settle();
        return rehearsal.Play(settled => settled.Reboot(nodeIds).Next).Touches;
    }

    private static List<Effect> Rehearsed(
        CacheCluster cluster, ClusterModification whole, List<Effect> effects, IReadOnlyList<NodePlace> places,
        Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    {
        var rehearsal = new ClusterRehearsal(cluster, settings, now);
        rehearsal.Settle();
        var anotherProgram = whole.Engine is { } engine && EngineChange.IsAnotherProgram(cluster.Spec.Engine, engine);
        foreach (var kind in _order)
        {
            var index = effects.FindIndex(effect => effect.Change == kind && effect.Time is not EffectTime.Withdrawn);
            if (index < 0 || Only(whole.Change, kind, anotherProgram) is not { } single) continue;
            var (touches, needsReboot) = rehearsal.Play(settled => single.ApplyTo(
                settled, single.ParameterGroup is null ? null : whole.OwnParameterGroup, single.Engine is null ? null : whole.Engine,
                kind is ChangeKind.Nodes ? places : [], now).Next);
            effects[index] = effects[index] with { Touches = touches, NeedsReboot = needsReboot && kind is ChangeKind.ParameterGroup };
        }

        return effects;
    }

    // A parameter group of another family can be had with its engine only.
    private static ClusterChange? Only(ClusterChange whole, ChangeKind kind, bool anotherProgram) => kind switch
    {
        ChangeKind.ParameterGroup when !anotherProgram => new() { ParameterGroup = whole.ParameterGroup },
        ChangeKind.NodeType => new() { NodeType = whole.NodeType },
        ChangeKind.Engine => new() { Engine = whole.Engine, ParameterGroup = whole.ParameterGroup },
        ChangeKind.Nodes => new()
        {
            NumCacheNodes = whole.NumCacheNodes,
            NodeIdsToRemove = whole.NodeIdsToRemove,
            NewZones = whole.NewZones,
            AzMode = whole.AzMode,
        },
        _ => null,
    };

    // Where they will be is not known before they are placed, and nothing depends on it.
    private static IReadOnlyList<NodePlace> Places(CacheCluster cluster, IReadOnlyList<string> zones) =>
        [.. zones.Select((zone, index) => new NodePlace($"to-come/{index}", zone, FormattableString.Invariant($"to-come-{index}"), cluster.Spec.Port))];
}
