using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>How a handover goes from one stored value to the next.</summary>
public static class Handovers
{
    /// <summary>What the election says becomes of the group.</summary>
    public static Change<ReplicationGroup> Elect(this ReplicationGroup group, Election election, DateTimeOffset now) => (election, group.Handover) switch
    {
        (Election.Elected elected, { } handover) => new(Succeeded(group, handover, elected), []),
        // Nobody saw it die, but a replica has what it had.
        (Election.Elected elected, null) => Found(group, elected, now),
        (Election.Hopeless, { } handover) =>
            new(group with { Handover = null, Restoring = null }, [GroupEvents.Hopeless(group, handover.From, now)]),
        (Election.Hopeless, null) => new(group.Restart(group.PrimaryNode.Key), []),
        _ => new(group, []),
    };

    private static Change<ReplicationGroup> Found(ReplicationGroup group, Election.Elected elected, DateTimeOffset now)
    {
        var handover = new Handover { Kind = HandoverKind.Unplanned, From = group.Primary, StartedAt = now, Reason = "it ended unexpectedly" };
        return new(Succeeded(group, handover, elected), [GroupEvents.Started(group, handover, now)]);
    }

    private static ReplicationGroup Succeeded(ReplicationGroup group, Handover handover, Election.Elected elected)
    {
        var heir = group.Nodes.Single(node => node.Key == elected.Key);
        // One that lagged has read all that it was sent, which is not all that was written.
        var drained = elected.Drained && !heir.Behind;
        var lost = drained ? handover.Clients : null;
        // Who keeps the contents for their owner has died too: what that cost comes on top.
        var restoring = group.Restoring is { } open ? open with { LostAtMost = open.LostAtMost + lost }
            : group.AutomaticFailover ? null
            : new Restoring { Member = handover.From, Since = handover.StartedAt, LostAtMost = lost };
        var next = group with
        {
            Primary = heir.ClusterId,
            Epoch = group.Epoch + 1,
            Restoring = restoring,
            Handover = handover with { To = heir.ClusterId, Elected = true, Drained = drained },
        };
        if (!heir.Leaving) return next.With(heir with { Rebooting = false });
        // It was to go and has the contents now, so the dead one goes in its stead.
        return next.With(heir with { Leaving = false, Rebooting = false }).With(group.NodeOf(handover.From) with { Leaving = true }) with
        {
            Restoring = restoring?.Member == handover.From ? null : restoring,
        };
    }

    /// <summary>The planned heir becomes the primary: stored before the first order is given. From here on what it is can be
    /// known only from itself, whoever asks it.</summary>
    public static ReplicationGroup Switching(this ReplicationGroup group) => group.With(group.NodeOf(group.Handover!.To!) with { Role = null }) with
    {
        Primary = group.Handover!.To!,
        Epoch = group.Epoch + 1,
        Handover = group.Handover with { Elected = true },
    };

    /// <summary>The endpoint is served by the heir.</summary>
    public static Change<ReplicationGroup> Completed(this ReplicationGroup group, TimeSpan outage, DateTimeOffset now)
    {
        var handover = group.Handover!;
        var restoring = group.Restoring;
        // The contents are safe, but nobody can write to them: the outage goes on until their owner is back.
        if (restoring is not null && restoring.Member != handover.To)
            return new(group with { Handover = null }, [GroupEvents.Kept(group, handover.To!, now)]);
        var record = new FailoverRecord
        {
            Kind = restoring is null ? handover.Kind : HandoverKind.Unplanned,
            From = handover.From,
            To = handover.To!,
            CompletedAt = now,
            Outage = restoring is null ? outage : now - restoring.Since,
            LostAtMost = restoring is not null ? restoring.LostAtMost
                : handover.Kind is HandoverKind.Planned ? 0
                : handover.Drained ? handover.Clients : null,
        };
        var next = group with { Handover = null, Restoring = null, LastFailover = record };
        return new(next, [GroupEvents.Completed(next, record, now)]);
    }

    /// <summary>A planned change did not come about: the old primary goes on, as if nothing had been asked.</summary>
    public static Change<ReplicationGroup> Abandoned(this ReplicationGroup group, string why, DateTimeOffset now)
    {
        var handover = group.Handover!;
        var old = group.NodeOf(handover.From) with { Rebooting = false };
        // Its update is tried again by itself, and not at once.
        if (old.Updating) old = old with { RetryAt = now + NodeLife.UpdatePause };
        var next = group.With(old) with
        {
            Primary = handover.From,
            Epoch = handover.Elected ? group.Epoch + 1 : group.Epoch,
            Handover = null,
        };
        return new(next, [GroupEvents.Abandoned(next, handover, why, now)]);
    }

    public static Switchover SwitchoverOf(this ReplicationGroup group)
    {
        var handover = group.Handover!;
        var (from, to) = (group.NodeOf(handover.From), group.NodeOf(handover.To!));
        // Who reads stays as it is until the new primary is settled: only the primary endpoint moves.
        string[] endpoints = group.Restoring is { } restoring && restoring.Member != to.ClusterId ? [] : [group.Endpoints.Primary];
        return new()
        {
            From = from.Key,
            To = to.Key,
            Heir = GroupMembers.PlaceOf(to),
            Port = to.Port,
            PrimaryEndpoint = group.Endpoints.Primary,
            FromListensOn = Without(from, group.Endpoints.Primary),
            ToListensOn = string.Join(' ', Listening(to).Concat(endpoints).Distinct(StringComparer.Ordinal)),
        };
    }

    /// <summary>What a node listens on now, and the primary endpoint besides where that is to be served.</summary>
    private static string WithPrimaryEndpoint(this ReplicationGroup group, CacheNode node) =>
        group.Restoring is null || group.Restoring.Member == node.ClusterId
        ? string.Join(' ', Listening(node).Append(group.Endpoints.Primary).Distinct(StringComparer.Ordinal))
        : string.Join(' ', Listening(node));

    internal static string Without(CacheNode node, string address) =>
        string.Join(' ', Listening(node).Where(one => one != address).DefaultIfEmpty(node.Address));

    /// <summary>What remains to be done once nobody serves the endpoint.</summary>
    internal static IReadOnlyList<NodeOrder> Promotion(this ReplicationGroup group)
    {
        var to = group.NodeOf(group.Handover!.To!);
        var orders = new List<NodeOrder> { new NodeOrder.BecomePrimary(to.Key) };
        foreach (var other in group.OthersOfEndpoint())
        {
            orders.Add(new NodeOrder.Follow(other.Key, GroupMembers.PlaceOf(to)));
            orders.Add(new NodeOrder.Listen(other.Key, Without(other, group.Endpoints.Primary)));
            orders.Add(new NodeOrder.Disconnect(other.Key, group.Endpoints.Primary, other.Port));
            orders.Add(new NodeOrder.ResumeWrites(other.Key));
        }

        // It may be the old primary itself, held back for an heir that has died.
        orders.Add(new NodeOrder.ResumeWrites(to.Key));
        orders.Add(new NodeOrder.Listen(to.Key, group.WithPrimaryEndpoint(to)));
        return orders;
    }

    /// <summary>Who runs beside the primary and has had to do with its endpoint, or may have.</summary>
    internal static IEnumerable<CacheNode> OthersOfEndpoint(this ReplicationGroup group) => group.Nodes.Where(node =>
        node.ClusterId != group.Primary && node.State is NodeState.Running
        && (node.ClusterId == group.Handover?.From || node.Role is not NodeRole.Replica || Listening(node).Contains(group.Endpoints.Primary)));

    private static string[] Listening(CacheNode node) => (node.ListensOn ?? node.Address).Split(' ');
}
