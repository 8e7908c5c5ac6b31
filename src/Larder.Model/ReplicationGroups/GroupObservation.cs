using Larder.Model.Events;
using Larder.Model.Nodes;

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
        changed = WithLag(changed, node, report);
        if (ReferenceEquals(changed, group)) return new(group, []);

        var events = GroupEvents.OfNode(group, before, node, report.EngineVersion, now).ToList();
        if (group.Deleting) return new(changed, events);
        if (EndsTheOutageOf(group, before, node)) changed = changed with { Handover = null };
        if (IsLost(changed, before, node)) changed = Lose(changed, node, report, now, events);
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

    // Only what the present primary says of lag counts.
    private static ReplicationGroup WithLag(ReplicationGroup group, CacheNode node, NodeReport report)
    {
        if (node.ClusterId != group.Primary || report.Replication is not { Role: NodeRole.Primary } said) return group;
        foreach (var replica in group.Replicas)
        {
            var behind = said.Replicas.FirstOrDefault(seen => seen.Address == replica.Address)?.Behind ?? false;
            if (behind != replica.Behind) group = group.With(replica with { Behind = behind });
        }

        return group;
    }

    /// <summary>Whether the endpoint is left without a primary by this.</summary>
    private static bool IsLost(ReplicationGroup group, CacheNode before, CacheNode node)
    {
        if (node.ClusterId != Serving(group) || before.State is not NodeState.Running) return false;
        if (node.State is not NodeState.Running) return true;

        // Killing a silent primary costs its last writes: only where a replica is there to take over.
        return before.SilentSince is null && node.SilentSince is not null && group.AutomaticFailover
            && group.Handover is not { Kind: HandoverKind.Unplanned }
            && group.Nodes.Any(one => one.ClusterId != node.ClusterId && one is { Leaving: false, Answers: true, Synced: true });
    }

    /// <summary>One that is starting may be a process that an earlier server started, and that has been replicating since.</summary>
    internal static bool MayHaveContents(CacheNode node) => node.State is NodeState.Running or NodeState.Starting;

    // Until a planned handover has made it a replica, the old primary is the one that serves.
    private static string Serving(ReplicationGroup group) =>
        group.Handover is { Kind: HandoverKind.Planned, Elected: true, From: var from } && group.NodeOf(from).Role is NodeRole.Primary
            ? from
            : group.Primary;

    // It was silent, it is not fenced yet, and it answers again: nothing was lost and nothing has to change.
    private static bool EndsTheOutageOf(ReplicationGroup group, CacheNode before, CacheNode node) =>
        group.Handover is { Kind: HandoverKind.Unplanned, Elected: false } handover && handover.From == node.ClusterId
        && before.State is NodeState.Running && !before.Answers && node.Answers;

    private static ReplicationGroup Lose(
        ReplicationGroup group, CacheNode node, NodeReport report, DateTimeOffset now, List<CacheEvent> events)
    {
        var open = group.Handover;
        var handover = new Handover
        {
            Kind = HandoverKind.Unplanned,
            From = node.ClusterId,
            // Where the heir of a handover dies before it serves, the outage began with the first death.
            StartedAt = open is { Kind: HandoverKind.Unplanned } ? open.StartedAt : report.SilentSince ?? report.EndedAt ?? now,
            Reason = node.State is NodeState.Running ? "it does not answer" : "it ended unexpectedly",
            Clients = Math.Max(report.Replication?.Clients ?? 0, open?.Clients ?? 0),
        };
        var lost = group.Primary == node.ClusterId ? group : group with { Primary = node.ClusterId, Epoch = group.Epoch + 1 };
        if (lost.Replicas.Any(MayHaveContents))
        {
            events.Add(GroupEvents.Started(lost, handover, now));
            return lost with { Handover = handover };
        }

        if (lost.Nodes.Count > 1) events.Add(GroupEvents.Hopeless(lost, handover, now));
        return lost with { Handover = null };
    }
}
