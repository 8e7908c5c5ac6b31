using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>AWS's words for a group (contract/facts/statuses.json), derived, never stored.</summary>
public static class ReplicationGroupStatus
{
    public const string Creating = "creating";
    public const string Available = "available";
    public const string Modifying = "modifying";
    public const string Deleting = "deleting";

    /// <summary>The first start fails again and again; it is tried on, and can be deleted.</summary>
    public const string CreateFailed = "create-failed";

    public static string Of(ReplicationGroup group)
    {
        if (group.Phase is ReplicationGroupPhase.Deleting) return Deleting;
        if (group.Phase is ReplicationGroupPhase.Creating)
        {
            var stuck = group.Nodes.Any(node => node.Failures >= NodeLife.Patience && node.State is not NodeState.Running);
            return stuck ? CreateFailed : Creating;
        }

        return IsWhole(group) ? Available : Modifying;
    }

    // Where a node is still to change what it listens on, a client that connects in that moment is turned away.
    private static bool IsWhole(ReplicationGroup group) =>
        group.Handover is null && group.Restoring is null && group.Spec.Scaling is null
        && group.Nodes.All(node => node is { State: NodeState.Running, Leaving: false, Rebooting: false, Updating: false })
        && group.Replicas.All(group.InSync) && ReplicationSteps.OfReaders(group) is null;
}
