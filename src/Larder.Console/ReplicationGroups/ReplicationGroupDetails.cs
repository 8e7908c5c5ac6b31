using Larder.Console.Caches;
using Larder.ControlPlane.Access;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.ReplicationGroups;

/// <summary>Reads a group for its page.</summary>
internal static class ReplicationGroupDetails
{
    public static async Task<CacheDetails> ReadAsync(
        ControlPlane.ReplicationGroups.ReplicationGroups groups, CacheHistory history, CacheDetails? last, Caller caller, string id,
        CancellationToken cancellation)
    {
        var group = await groups.GetAsync(caller, id, cancellation);
        var members = group.Nodes.Select(node => (EventSource.CacheCluster, node.ClusterId));
        return Of(group) with
        {
            // Events are stored with the revision that they tell of.
            Events = last?.Revision == group.Revision ? last.Events : await history.ReadAsync(caller, [(EventSource.ReplicationGroup, group.Id), .. members], cancellation),
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
        Engine = group.Spec.Engine,
        NodeType = group.Spec.NodeType,
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
        return new(
            member.Id, node.Zone, CacheClusterStatus.Of(node, member.Phase), $"{node.Address}:{node.Port}", node.Fault?.Message)
        {
            Role = member.Id == group.Primary ? "Primary" : "Replica",
            Sync = NodeSyncs.Of(group, node),
        };
    }
}
