using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.Model.ReplicationGroups;

/// <summary>The one thing to do next for a group. What hurts most comes first: a group without a primary, then nodes that
/// are down, then who follows whom, then who reads.</summary>
internal static class ReplicationSteps
{
    /// <summary>A replica that does not answer for this long is replaced by a new process.</summary>
    public static readonly TimeSpan SilentReplica = TimeSpan.FromSeconds(10);

    /// <summary>Without a primary, one that hangs may have what nobody else has. It is not waited for for ever.</summary>
    public static readonly TimeSpan SilentHeir = TimeSpan.FromSeconds(30);

    public static Step Next(ReplicationGroup group, DateTimeOffset now) => group.Deleting
        ? DeletionSteps.Next(group)
        : OfHandover(group, now)
            ?? OfLeaving(group)
            ?? OfPrimary(group, now)
            ?? OfDownReplicas(group, now)
            ?? OfHungReplicas(group, now)
            ?? OfRoles(group)
            ?? OfReaders(group)
            ?? OfStarting(group)
            ?? GroupSettingSteps.Next(group)
            ?? ScalingSteps.Next(group.Spec, group.Nodes)
            ?? OfRestoring(group)
            ?? OfReboots(group)
            ?? OfWaiting(group, now)
            ?? GroupUpdateSteps.Next(group, now)
            ?? (Step?)PendingSteps.Next(group, now)
            ?? new Step.None();

    private static Step? OfHandover(ReplicationGroup group, DateTimeOffset now)
    {
        if (group.Handover is not { } handover) return null;
        var from = group.NodeOf(handover.From);
        if (handover is { Kind: HandoverKind.Unplanned, Elected: false })
        {
            // First it must be seen to be dead; until then it may still answer in time.
            if (from.State is NodeState.Running) return new Step.Obey([new NodeOrder.Fence(from.Key)]);
            return group.HeirsOf(from).FirstOrDefault(node => now - node.SilentSince >= SilentHeir) is { } silent
                ? new Step.Obey([new NodeOrder.Fence(silent.Key)])
                : Election(group, from);
        }

        if (!handover.Elected)
        {
            if (from.Answers && group.InSync(group.NodeOf(handover.To!))) return new Step.Switch(group.SwitchoverOf());
            return now < handover.Deadline ? new Step.Wait(handover.Deadline) : new Step.GiveUp($"{handover.To} is not in sync with its primary");
        }

        // Cut short while the old primary was one still: gone through once more from the start.
        var again = handover.Kind is HandoverKind.Planned && from is { State: NodeState.Running, Role: NodeRole.Primary };
        if (!again && InTheWay(group) is { Count: > 0 } hung) return new Step.Obey(hung);
        if (!(again ? from : group.PrimaryNode).Answers) return new Step.Wait(null);
        return again ? new Step.Switch(group.SwitchoverOf()) : new Step.Promote(group.Promotion());
    }

    // They hang, and hold the endpoint or may take it when they go on: the heir of a switch that was cut short may have been
    // told to. Who answers is told otherwise.
    private static List<NodeOrder> InTheWay(ReplicationGroup group) =>
        [.. group.OthersOfEndpoint().Where(node => !node.Answers).Select(node => new NodeOrder.Fence(node.Key))];

    private static Step.Elect Election(ReplicationGroup group, CacheNode from) => new(from.Key, [.. group.HeirsOf(from).Select(node => node.Key)]);

    private static Step? OfLeaving(ReplicationGroup group)
    {
        var gone = group.Nodes.FirstOrDefault(node => node is { Leaving: true, State: NodeState.Removed });
        if (gone is not null) return new Step.Release(gone.Key);
        var leaving = group.Nodes.Where(node => node.Leaving).ToList();
        if (leaving.Count == 0) return null;
        // Readers are sent elsewhere first, then they lose nothing but a connection.
        return OfReaders(group) ?? new Step.Remove([.. leaving.Select(node => node.Key)]);
    }

    // Without a primary there is nothing to follow and nothing to read. An empty one would empty its replicas: they are
    // asked before, even where it was never seen to run, since it may have run while nobody looked.
    private static Step? OfPrimary(ReplicationGroup group, DateTimeOffset now) =>
        NodeSteps.Next([group.PrimaryNode], deleting: false, group.SpecOf, now) switch
        {
            Step.None or Step.Obey => null,
            Step.Restart when group.HeirsOf(group.PrimaryNode).Any() => Election(group, group.PrimaryNode),
            var step => step,
        };

    private static Step.Restart? OfDownReplicas(ReplicationGroup group, DateTimeOffset now) =>
        NodeSteps.Next([.. group.Replicas], deleting: false, group.SpecOf, now) as Step.Restart;

    private static Step.Keep? OfStarting(ReplicationGroup group)
    {
        var starting = group.Nodes.Where(node => !node.Leaving
            && (node.State is NodeState.Starting || !group.IsKnown(node))).ToList();
        return starting.Count > 0 ? new([.. starting.Select(group.SpecOf)]) : null;
    }

    private static Step.Wait? OfWaiting(ReplicationGroup group, DateTimeOffset now)
    {
        var restart = (NodeSteps.Next([.. group.Replicas], deleting: false, group.SpecOf, now) as Step.Wait)?.Until;
        var fence = Hung(group).Min(node => node.SilentSince) + SilentReplica;
        return (restart, fence) switch
        {
            (null, null) => null,
            (null, _) => new(fence),
            (_, null) => new(restart),
            _ => new(restart < fence ? restart : fence),
        };
    }

    private static Step.Obey? OfRoles(ReplicationGroup group)
    {
        var primary = group.PrimaryNode;
        if (!primary.Answers) return null;
        if (primary.Role is NodeRole.Replica) return new([new NodeOrder.BecomePrimary(primary.Key)]);
        var astray = group.Replicas
            .Where(node => node.Answers && (node.Role is NodeRole.Primary || node.Follows != primary.Address) && !group.IsCopying(node))
            .Select(node => (NodeOrder)new NodeOrder.Follow(node.Key, GroupMembers.PlaceOf(primary)))
            .ToList();
        return astray.Count > 0 ? new(astray) : null;
    }

    /// <summary>First off the old, then onto the new: two processes cannot listen on one address.</summary>
    internal static Step? OfReaders(ReplicationGroup group)
    {
        var plan = ReaderPlan.Of(group);
        var differing = group.Nodes
            .Where(node => node.Answers && node.ListensOn is not null && node.ListensOn != plan.ListensOn(group, node))
            .Select(node => (Node: node, Wanted: plan.ListensOn(group, node)))
            .ToList();
        var leaving = differing.SelectMany(one => OrdersToLeave(group, one.Node, one.Wanted)).ToList();
        if (leaving.Count > 0) return new Step.Obey(leaving);
        // One that hangs listens on, and one that has not been looked at yet may: what they hold is not to be had.
        if (group.Nodes.Any(node => node.State is NodeState.Running && !group.IsKnown(node))) return null;
        var held = group.Nodes.Where(node => node.State is NodeState.Running && !node.Answers)
            .SelectMany(node => (node.ListensOn ?? "").Split(' ')).ToHashSet(StringComparer.Ordinal);
        if ((plan.Spread != group.Readers || group.Routing) && !held.Contains(group.Endpoints.Reader)) return new Step.Route(plan.Spread);
        var joining = differing.Where(one => !one.Wanted.Split(' ').Any(held.Contains)).ToList();
        return joining.Count > 0
            ? new Step.Obey([.. joining.Select(one => new NodeOrder.Listen(one.Node.Key, one.Wanted))])
            : null;
    }

    private static IEnumerable<NodeOrder> OrdersToLeave(ReplicationGroup group, CacheNode node, string wanted)
    {
        string[] kept = [.. node.ListensOn!.Split(' ').Intersect(wanted.Split(' '))];
        var left = node.ListensOn.Split(' ').Except(kept).ToList();
        if (left.Count == 0) yield break;
        yield return new NodeOrder.Listen(node.Key, string.Join(' ', kept));
        foreach (var address in left) yield return new NodeOrder.Disconnect(node.Key, address, node.Port);
    }

    private static Step.HandOver? OfRestoring(ReplicationGroup group) =>
        group.Restoring is { } restoring && restoring.Member != group.Primary && group.InSync(group.NodeOf(restoring.Member))
            ? new(restoring.Member, $"{restoring.Member} has its contents again")
            : null;

    // Ended only when all else is well: a primary has handed over by then, where there was somebody to hand over to.
    private static Step.Obey? OfReboots(ReplicationGroup group) =>
        group.Nodes.FirstOrDefault(node => node is { Rebooting: true, State: NodeState.Running }) is { } node
            ? new([new NodeOrder.Fence(node.Key)])
            : null;

    // One that holds an endpoint keeps it from those who would answer there.
    private static Step.Obey? OfHungReplicas(ReplicationGroup group, DateTimeOffset now)
    {
        var due = Hung(group)
            .Where(node => now - node.SilentSince >= SilentReplica || (node.ListensOn ?? "").Split(' ').Any(group.Endpoints.All.Contains))
            .Select(NodeOrder (node) => new NodeOrder.Fence(node.Key))
            .ToList();
        return due.Count > 0 ? new(due) : null;
    }

    private static IEnumerable<CacheNode> Hung(ReplicationGroup group) =>
        group.Replicas.Where(node => node is { State: NodeState.Running, SilentSince: not null });
}
