using Larder.Console.Caches;
using Larder.Console.Caches.Actions;
using Larder.Console.Caches.Deletion;
using Larder.Console.Caches.Upkeep;
using Larder.ControlPlane.Access;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.Takes;

namespace Larder.Console.ReplicationGroups;

/// <summary>Reads a group for its page.</summary>
internal static class ReplicationGroupDetails
{
    public static async Task<CacheDetails> ReadAsync(
        ControlPlane.ReplicationGroups.ReplicationGroups groups, CacheHistory history, CacheDetails? last, Caller caller, string id,
        CancellationToken cancellation)
    {
        var group = await groups.GetAsync(caller, id, cancellation);
        var details = Of(group);
        return details with
        {
            // Events are stored with the revision that they tell of.
            Events = last?.Revision == group.Revision ? last.Events : await history.ReadAsync(caller, details.EventSources, cancellation),
        };
    }

    public static CacheDetails Of(ReplicationGroup group) => new()
    {
        Kind = CacheKind.ReplicationGroup,
        Id = group.Id,
        Revision = group.Revision,
        Arn = group.Arn,
        Status = group.Status,
        Description = group.Description,
        Spec = group.Spec,
        Stored = group.Nodes,
        Windows = group.Windows,
        Pending = PendingLine.Of(group),
        Actions = CacheActions.Of(group),
        Deletion = DeletionPlan.Of(group),
        Sized = installation => SizedCache.Of(group, installation),
        Progress = GroupProgress.Of(group),
        EventSources = [(EventSource.ReplicationGroup, group.Id), .. group.Nodes.Select(node => (EventSource.CacheCluster, node.ClusterId))],
        CreatedAt = group.CreatedAt,
        Endpoints = Endpoints.Of(group),
        Nodes =
        [
            .. group.Members().OrderByDescending(member => member.Id == group.Primary).Select(member => RowOf(group, member)),
        ],
        Failover = FailoverState.Of(group),
        Tags = group.Tags,
    };

    private static NodeRow RowOf(ReplicationGroup group, CacheCluster member)
    {
        var node = member.Nodes[0];
        return NodeRow.Of(node, member.Id, member.Phase) with
        {
            Role = member.Id == group.Primary ? "Primary" : "Replica",
            Sync = NodeSyncs.Of(group, node),
            Source = member.Id == group.Primary && node.Role is not NodeRole.Replica
                ? null
                : group.Nodes.FirstOrDefault(other => other.Address == node.Follows)?.ClusterId,
        };
    }
}
