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
            .. group.Members().Select(member => new NodeRow(
                member.Id, member.Nodes[0].Zone, CacheClusterStatus.Of(member.Nodes[0], member.Phase),
                $"{member.Nodes[0].Address}:{member.Nodes[0].Port}", member.Nodes[0].Fault?.Message)),
        ],
        Tags = group.Tags,
    };
}
