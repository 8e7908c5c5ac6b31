using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>How a group's nodes come to run by another engine program without losing a write: replicas first, one at a time,
/// then the primary, when one of them has taken over from it.</summary>
internal static class GroupUpdateSteps
{
    public static Step? Next(ReplicationGroup group, DateTimeOffset now)
    {
        if (!group.Nodes.Any(node => node.Updating)) return null;
        var replicas = group.Replicas.ToList();
        // Those that were replaced have the contents again before the next goes.
        if (replicas.Any(node => !node.Updating && !group.InSync(node))) return new Step.Wait(null);
        var next = replicas.Where(node => node.Updating).OrderBy(group.InSync).FirstOrDefault();
        if (next is not null) return next.State is NodeState.Running ? new Step.Obey([new NodeOrder.Fence(next.Key)]) : new Step.Wait(null);

        var primary = group.PrimaryNode;
        if (replicas.Count == 0) return UpdateSteps.Replace(primary, group.Spec.Engine.Program, now);
        if (primary.RetryAt > now) return new Step.Wait(primary.RetryAt);
        return group.Heir() is { } heir ? new Step.HandOver(heir.ClusterId, $"{primary.ClusterId} is to be updated") : new Step.Wait(null);
    }
}
