using Larder.Contract.ElastiCache;
using Larder.Model.ServiceUpdates;
using Larder.Server.ReplicationGroups;
using Action = Larder.Model.ServiceUpdates.UpdateAction;

namespace Larder.Server.ServiceUpdates;

internal static class UpdateActionShape
{
    public static Contract.ElastiCache.UpdateAction Of(Action action, bool withNodes) => new()
    {
        ReplicationGroupId = action.Cache.ReplicationGroupId,
        CacheClusterId = action.Cache.CacheClusterId,
        ServiceUpdateName = action.Update.Name,
        ServiceUpdateStatus = Model.ServiceUpdates.ServiceUpdate.Available,
        ServiceUpdateType = ServiceUpdateType.SecurityUpdate,
        UpdateActionStatus = action.Status,
        UpdateActionStatusModifiedDate = action.Applied?.ChangedAt,
        Engine = action.Cache.Engine.Name,
        NodesUpdated = $"{action.NodesUpdated}/{action.Cache.Nodes.Count}",
        SlaMet = "n/a",
        NodeGroupUpdateStatus = withNodes && action.Cache.IsGroup
            ?
            [
                new()
                {
                    NodeGroupId = ReplicationGroupShape.NodeGroupId,
                    NodeGroupMemberUpdateStatus = [.. action.Cache.Nodes.Select(node => Member(action, node))],
                },
            ]
            : null,
        CacheNodeUpdateStatus = withNodes && !action.Cache.IsGroup ? [.. action.Cache.Nodes.Select(node => Node(action, node))] : null,
    };

    private static NodeGroupMemberUpdateStatus Member(Action action, Model.Nodes.CacheNode node) => new()
    {
        CacheClusterId = node.ClusterId,
        CacheNodeId = node.Id,
        NodeUpdateStatus = UpdateStatus.Of(node, action.Update, action.Status),
    };

    private static CacheNodeUpdateStatus Node(Action action, Model.Nodes.CacheNode node) => new()
    {
        CacheNodeId = node.Id,
        NodeUpdateStatus = UpdateStatus.Of(node, action.Update, action.Status),
    };
}
