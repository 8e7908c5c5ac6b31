using Larder.Model.Events;
using Larder.Model.Nodes;
using Larder.Model.ServiceUpdates;

namespace Larder.Model.ReplicationGroups;

/// <summary>What becomes of a group by a report of one of its nodes.</summary>
public static class GroupObservation
{
    internal static Change<ReplicationGroup> Observe(ReplicationGroup group, NodeReport report, DateTimeOffset now)
    {
        var before = group.Nodes.FirstOrDefault(node => node.Key == report.Key);
        if (before is null) return new(group, []);
        var node = NodeLife.Observe(before, report, now);
        var changed = node == before ? group : group.With(node);
        changed = WithLag(changed, node, report).WithHistoryOf(node);
        var events = GroupEvents.OfNode(group, before, node, report, now).ToList();
        if (group.Deleting) return new(changed, events);
        if (EndsTheOutageOf(group, before, node))
        {
            events.Add(GroupEvents.Answers(group, now));
            changed = changed.With(node with { Rebooting = false }) with { Handover = null };
        }

        if (UnheardHeir(changed) is not null && node.ClusterId == changed.Handover!.From && node.State is NodeState.Exited or NodeState.Failed)
        {
            // The heir may have served already, and have what nobody else has: it is heard first.
            changed = changed with { Handover = changed.Handover! with { Kind = HandoverKind.Unplanned, Elected = false } };
        }
        else if (HasDied(group, before, node))
        {
            changed = Lose(changed, node, report, now, events);
        }
        else if (IsHung(changed))
        {
            changed = Lose(changed, changed.NodeOf(Serving(changed)), report, now, events);
        }

        if (UpdateSteps.Ends(group.Nodes, changed.Nodes, group.Spec.Engine.ProgramVersion))
        {
            changed = changed with { Update = group.Update?.Ended(now) };
            events.Add(GroupEvents.Of(group, now, UpdateEvents.Done(group.Spec.Engine)));
        }

        var finished = changed.Finished(now);
        return new(finished.Next, [.. events, .. finished.Events]);
    }

    /// <summary>A group that was being created becomes available when everything is as asked for.</summary>
    public static Change<ReplicationGroup> Finished(this ReplicationGroup group, DateTimeOffset now)
    {
        var whole = group.Phase is ReplicationGroupPhase.Creating
            && group.Nodes.All(node => node.State is NodeState.Running && group.IsKnown(node))
            && group.Replicas.All(group.InSync) && ReplicationSteps.OfReaders(group) is null;
        if (!whole) return new(group, []);
        var available = group with { Phase = ReplicationGroupPhase.Available };
        return new(available, [GroupEvents.Created(available, now)]);
    }

    // Only what the present primary says of lag counts, and a replica of those that copy it.
    private static ReplicationGroup WithLag(ReplicationGroup group, CacheNode node, NodeReport report)
    {
        if (report.Replication is not { } said || (said.Role is NodeRole.Primary && node.ClusterId != group.Primary)) return group;
        var theirs = group.Replicas.Where(replica => replica.Follows == node.Address || (said.Role is NodeRole.Primary && replica.Follows is null));
        foreach (var replica in theirs.ToList())
        {
            var behind = said.Replicas.FirstOrDefault(seen => seen.Address == replica.Address)?.Behind ?? true;
            if (behind != replica.Behind) group = group.With(replica with { Behind = behind });
        }

        return group;
    }

    /// <summary>Whether the endpoint is left without a primary by this.</summary>
    private static bool HasDied(ReplicationGroup group, CacheNode before, CacheNode node) =>
        node.ClusterId == Serving(group) && node.State is NodeState.Exited or NodeState.Failed
        && (before.State is NodeState.Running || group.Handover is { Elected: true })
        && !(IsSought(group) && group.Handover!.From == node.ClusterId);

    // Killing a silent primary costs its last writes: only where a replica is there to take over.
    private static bool IsHung(ReplicationGroup group) =>
        group is { AutomaticFailover: true, Handover: not { Kind: HandoverKind.Unplanned } } && !IsHalfDone(group)
        && group.NodeOf(Serving(group)) is { State: NodeState.Running, SilentSince: not null } serving
        && group.Nodes.Any(one => one.ClusterId != serving.ClusterId && one is { Leaving: false, Answers: true, Synced: true });

    // Until a planned handover has made it a replica, the old primary is the one that serves. It has become one where the
    // heir serves, though nobody may have heard it say so: that is the order of the script.
    private static string Serving(ReplicationGroup group) =>
        group.Handover is { Kind: HandoverKind.Planned, Elected: true, From: var from } && group.NodeOf(from).Role is NodeRole.Primary
        && !(group.PrimaryNode.Role is NodeRole.Primary && ListenedAddresses.Include(group.PrimaryNode.ListensOn, group.Endpoints.Primary))
            ? from
            : group.Primary;

    /// <summary>The heir of a planned handover that was cut short, where nobody knows whether it has become the primary.</summary>
    private static string? UnheardHeir(ReplicationGroup group) =>
        group is { Handover: { Kind: HandoverKind.Planned, Elected: true, To: { } heir }, PrimaryNode.Role: null } ? heir : null;

    private static bool IsHalfDone(ReplicationGroup group) =>
        UnheardHeir(group) is not null && group.PrimaryNode.State is NodeState.Running or NodeState.Starting;

    /// <summary>Whether an heir is being looked for.</summary>
    private static bool IsSought(ReplicationGroup group) => group.Handover is { Kind: HandoverKind.Unplanned, Elected: false };

    // It was silent, it is not fenced yet, and it answers again: nothing was lost and nothing has to change.
    private static bool EndsTheOutageOf(ReplicationGroup group, CacheNode before, CacheNode node) =>
        IsSought(group) && group.Handover!.From == node.ClusterId && before.State is NodeState.Running && !before.Answers && node.Answers;

    private static ReplicationGroup Lose(
        ReplicationGroup group, CacheNode node, NodeReport report, DateTimeOffset now, List<CacheEvent> events)
    {
        var open = group.Handover is { Kind: HandoverKind.Unplanned } ? group.Handover : null;
        var said = report.Key == node.Key ? report.Replication : null;
        var handover = new Handover
        {
            Kind = HandoverKind.Unplanned,
            From = node.ClusterId,
            To = UnheardHeir(group),
            // Where the heir of a handover dies before it serves, the outage began with the first death.
            StartedAt = open?.StartedAt ?? node.SilentSince ?? report.SilentSince ?? report.EndedAt ?? now,
            Reason = node.State is NodeState.Running ? "it does not answer" : "it ended unexpectedly",
            Clients = open is null ? said?.Clients : open is { Elected: true, Drained: false } ? null : said?.Clients + open.Clients,
            Written = said is { Role: NodeRole.Primary } ? said.Offset : null,
        };
        var lost = group.Primary == node.ClusterId ? group : group with { Primary = node.ClusterId, Epoch = group.Epoch + 1 };
        if (lost.HeirsOf(node).Any())
        {
            events.Add(GroupEvents.Started(lost, handover, now));
            return lost with { Handover = handover };
        }

        if (lost.Nodes.Count > 1) events.Add(GroupEvents.Hopeless(lost, node.ClusterId, now));
        return lost with { Handover = null, Restoring = null };
    }
}
