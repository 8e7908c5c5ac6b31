using Larder.Model.CacheClusters;
using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>How far a group is with what is being done to it.</summary>
public static class GroupProgress
{
    /// <returns>Null where nothing is being done.</returns>
    public static WorkProgress? Of(ReplicationGroup group) => group.Status == ReplicationGroupStatus.Available
        ? null
        : new WorkProgress(KindOf(group), StepsOf(group, KindOf(group))).TroubledBy(group.Nodes);

    // As with the next step: what hurts most is told first.
    private static WorkKind KindOf(ReplicationGroup group) => group switch
    {
        { Deleting: true } => WorkKind.Deleting,
        { Phase: ReplicationGroupPhase.Creating } => WorkKind.Creating,
        { Handover.Kind: HandoverKind.Unplanned } => WorkKind.FailingOver,
        _ when group.Nodes.Any(node => node.Updating) => WorkKind.Updating,
        { Handover: not null } => WorkKind.FailingOver,
        _ when group.Nodes.Any(node => node.Leaving) => WorkKind.RemovingNodes,
        { Restoring: not null } => WorkKind.Recovering,
        _ when Added(group) is [_, ..] => WorkKind.AddingNodes,
        _ when group.Nodes.Any(node => node.Rebooting) => WorkKind.Rebooting,
        { Spec.Scaling: not null } => WorkKind.Scaling,
        _ => WorkKind.Recovering,
    };

    private static IReadOnlyList<WorkStep> StepsOf(ReplicationGroup group, WorkKind kind) => kind switch
    {
        WorkKind.Creating => OfNew(group, group.Nodes),
        WorkKind.AddingNodes => OfNew(group, Added(group)),
        WorkKind.Deleting => OfDeletion(group),
        WorkKind.RemovingNodes => OfRemoval(group),
        WorkKind.FailingOver => OfHandover(group, group.Handover!),
        WorkKind.Updating => OfUpdate(group),
        WorkKind.Scaling => [WorkStep.Each(WorkStepKind.Resized, group.Nodes, node => node.IsResized(group.Spec))],
        _ => group.Restoring is { } restoring ? OfRestoring(group, restoring) : [.. ComingUp(group, group.Nodes)],
    };

    /// <summary>Members that joined last and together, until all of them have had the contents: from then on a replica that is
    /// not in sync is one like any other.</summary>
    private static List<CacheNode> Added(ReplicationGroup group)
    {
        var last = group.Nodes.Max(node => node.CreatedAt);
        var joined = group.Nodes.Where(node => node.CreatedAt == last && last > group.CreatedAt).ToList();
        return joined.Any(node => node.Joining || (node.Incarnation == 1 && !node.Synced)) ? joined : [];
    }

    private static List<WorkStep> OfNew(ReplicationGroup group, IReadOnlyList<CacheNode> nodes)
    {
        List<WorkStep> steps = [WorkStep.One(WorkStepKind.Placed, done: true), .. ComingUp(group, nodes)];
        var joined = nodes.Where(node => node.ClusterId != group.Primary).ToList();
        if (joined.Count == 0) return steps;
        var routed = group.PrimaryNode.Answers && joined.All(group.InSync) && ReplicationSteps.OfReaders(group) is null;
        return [.. steps, WorkStep.One(WorkStepKind.Routed, routed)];
    }

    private static IEnumerable<WorkStep> ComingUp(ReplicationGroup group, IReadOnlyList<CacheNode> nodes)
    {
        yield return WorkStep.Each(WorkStepKind.Started, nodes, node => node is { Answers: true, Rebooting: false });
        var replicas = nodes.Where(node => node.ClusterId != group.Primary).ToList();
        if (replicas.Count > 0) yield return WorkStep.Each(WorkStepKind.Synced, replicas, group.InSync);
    }

    private static List<WorkStep> OfDeletion(ReplicationGroup group)
    {
        var steps = new List<WorkStep>();
        if (group.Nodes.Count > 2) steps.Add(WorkStep.One(WorkStepKind.ReadersLed, group is { Readers: "", Routing: false }));
        var going = group.Nodes.Where(node => node.ClusterId != group.Retained).ToList();
        if (going.Count > 0) steps.Add(WorkStep.Each(WorkStepKind.Ended, going, node => node.State is NodeState.Removed));
        if (group.Retained is { } id)
            steps.Add(WorkStep.One(WorkStepKind.Retained, group.NodeOf(id) is var stays && stays.ListensOn == stays.Address));
        steps.Add(WorkStep.One(WorkStepKind.Released, done: false));
        return steps;
    }

    private static IReadOnlyList<WorkStep> OfRemoval(ReplicationGroup group)
    {
        var leaving = group.Nodes.Where(node => node.Leaving).ToList();
        return
        [
            WorkStep.One(WorkStepKind.ReadersLed, ReplicationSteps.OfReaders(group) is null),
            WorkStep.Each(WorkStepKind.Ended, leaving, node => node.State is NodeState.Removed),
            WorkStep.One(WorkStepKind.Released, done: false),
        ];
    }

    private static IReadOnlyList<WorkStep> OfHandover(ReplicationGroup group, Handover handover) =>
    [
        handover.Kind is HandoverKind.Planned
            ? WorkStep.One(WorkStepKind.Synced, handover.Elected || group.InSync(group.NodeOf(handover.To!)))
            : WorkStep.One(WorkStepKind.Fenced, handover.Elected || group.NodeOf(handover.From).State is not NodeState.Running),
        WorkStep.One(WorkStepKind.Elected, handover.Elected),
        WorkStep.One(WorkStepKind.HandedOver, done: false),
    ];

    private static List<WorkStep> OfUpdate(ReplicationGroup group)
    {
        var steps = new List<WorkStep> { WorkStep.Each(WorkStepKind.Replaced, group.Nodes, node => !node.Updating) };
        // The primary is replaced last, when somebody has taken over from it.
        if (group.Nodes.Count > 1) steps.Add(WorkStep.One(WorkStepKind.HandedOver, !group.PrimaryNode.Updating));
        return steps;
    }

    private static IReadOnlyList<WorkStep> OfRestoring(ReplicationGroup group, Restoring restoring)
    {
        var member = group.NodeOf(restoring.Member);
        return
        [
            WorkStep.One(WorkStepKind.Started, member.Answers),
            WorkStep.One(WorkStepKind.Synced, member.ClusterId != group.Primary && group.InSync(member)),
            WorkStep.One(WorkStepKind.HandedOver, done: false),
        ];
    }
}
