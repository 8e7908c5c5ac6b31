using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.Modify;

/// <summary>What would come of a group's changes, by the rules that make them.</summary>
public static class GroupPreview
{
    // In this order they come about, as far as they wait for each other. What follows of others is nothing to be done.
    private static readonly ChangeKind[] _order =
        [ChangeKind.AutomaticFailover, ChangeKind.MultiAz, ChangeKind.Primary, ChangeKind.ParameterGroup, ChangeKind.NodeType, ChangeKind.Engine];

    /// <summary>One for each thing that would be another than it is, what else comes with it included.</summary>
    /// <param name="settings">What a parameter group has nodes of a spec run by; null where that is not known.</param>
    /// <exception cref="FaultException">The changes would be refused, so.</exception>
    public static IReadOnlyList<Effect> Of(
        ReplicationGroup group, GroupEdit edit, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    {
        edit.Check();
        var after = Made(group, edit, now);
        var effects = GroupFields.All.Select(field => field.Between(group, after)).OfType<Effect>().ToList();
        return Rehearsed(group, edit, effects, settings, now);
    }

    /// <summary>What will come of what waits for the maintenance window.</summary>
    /// <param name="own">The pending parameter group where it is one that an owner made.</param>
    /// <param name="engine">What the pending engine version is here.</param>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<Effect> OfPending(
        ReplicationGroup group, ParameterGroups.ParameterGroup? own, Engine? engine, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    {
        if (group.Pending is null) return [];
        var edit = new GroupEdit { Modification = group.Pending.AsModification(own, engine) };
        var effects = GroupFields.All
            .Where(field => field.Waiting(group) is not null)
            .Select(field => new Effect { Change = field.Kind, From = field.Value(group), To = field.Waiting(group)!, Time = EffectTime.Window })
            .ToList();
        return Rehearsed(group with { Pending = null }, edit, effects, settings, now);
    }

    /// <summary>What the reboot of a member does.</summary>
    /// <exception cref="FaultException">InvalidReplicationGroupState.</exception>
    public static IReadOnlyList<Touch> OfReboot(ReplicationGroup group, string memberId, DateTimeOffset now)
    {
        group.Reboot(memberId, now);
        var rehearsal = new GroupRehearsal(group, spec => null, now);
        rehearsal.Settle();
        return rehearsal.Play(settled => settled.Reboot(memberId, now).Next).Touches;
    }

    // Whether all of it together is let through, and what is stored then.
    private static ReplicationGroup Made(ReplicationGroup group, GroupEdit edit, DateTimeOffset now)
    {
        if (edit.Added is { } added) group = Joined(group, added, now);
        if (edit.Modifies) group = (edit.Immediately ? edit.Modification.ApplyTo(group, now) : edit.Modification.Defer(group, now)).Next;
        return edit.Removed is { } removed ? group.RemoveReplicas(removed, now).Next : group;
    }

    private static List<Effect> Rehearsed(
        ReplicationGroup group, GroupEdit edit, List<Effect> effects, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    {
        var whole = edit.Immediately ? edit.Modification.Over(group.Pending) : edit.Modification;
        var rehearsal = new GroupRehearsal(group, settings, now);
        rehearsal.Settle();
        foreach (var kind in edit.Added is null ? _order.Append(ChangeKind.Replicas) : _order.Prepend(ChangeKind.Replicas))
        {
            var index = effects.FindIndex(effect => effect.Change == kind && effect.Time is not EffectTime.Withdrawn);
            if (index < 0) continue;
            var (touches, needsReboot) = rehearsal.Play(settled => Single(settled, edit, whole, kind, now));
            effects[index] = effects[index] with { Touches = touches, NeedsReboot = needsReboot && kind is ChangeKind.ParameterGroup };
        }

        return effects;
    }

    private static ReplicationGroup Single(ReplicationGroup group, GroupEdit edit, Modification whole, ChangeKind kind, DateTimeOffset now)
    {
        switch (kind)
        {
            case ChangeKind.Replicas when edit.Added is { } added:
                return Joined(group, added, now);
            case ChangeKind.Replicas:
                return group.RemoveReplicas(edit.Removed!, now).Next;
            default:
                var single = Only(whole, kind, whole.Engine is { } engine && EngineChange.IsAnotherProgram(group.Spec.Engine, engine));
                return single == new Modification() ? group : single.ApplyTo(group, now).Next;
        }
    }

    // A parameter group of another family can be had with its engine only.
    private static Modification Only(Modification whole, ChangeKind kind, bool anotherProgram) => kind switch
    {
        ChangeKind.AutomaticFailover => new() { AutomaticFailover = whole.AutomaticFailover },
        ChangeKind.MultiAz => new() { MultiAz = whole.MultiAz },
        ChangeKind.Primary => new() { PrimaryClusterId = whole.PrimaryClusterId },
        ChangeKind.ParameterGroup when !anotherProgram => new() { ParameterGroup = whole.ParameterGroup, OwnParameterGroup = whole.OwnParameterGroup },
        ChangeKind.NodeType => new() { NodeType = whole.NodeType },
        ChangeKind.Engine => new()
        {
            EngineChange = whole.EngineChange,
            Engine = whole.Engine,
            ParameterGroup = whole.ParameterGroup,
            OwnParameterGroup = whole.OwnParameterGroup,
        },
        _ => new(),
    };

    // Where they will be is not known before they are placed, and nothing depends on it.
    private static ReplicationGroup Joined(ReplicationGroup group, ReplicaPlan added, DateTimeOffset now) => group.AddReplicas(
        added.ClusterIds, [.. added.Zones.Zip(added.ClusterIds, (zone, id) => new NodePlace($"to-come/{id}", zone, id, group.Spec.Port))], now).Next;
}
