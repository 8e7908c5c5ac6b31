using Larder.Contract.ElastiCache;
using Larder.Server.ReplicationGroups;
using Action = Larder.Model.ServiceUpdates.UpdateAction;

namespace Larder.Server.ServiceUpdates;

internal static class UpdateActionShape
{
    public static UpdateAction Of(Action action, bool withNodes) => new()
    {
        ReplicationGroupId = action.Cache.ReplicationGroupId,
        CacheClusterId = action.Cache.CacheClusterId,
        ServiceUpdateName = action.Update.Name,
        ServiceUpdateStatus = Model.ServiceUpdates.ServiceUpdate.Available,
        ServiceUpdateType = ServiceUpdateType.SecurityUpdate,
        UpdateActionStatus = Action.NotApplied,
        Engine = action.Cache.Engine.Name,
        NodesUpdated = $"0/{action.Cache.Nodes.Count}",
        SlaMet = "n/a",
        NodeGroupUpdateStatus = withNodes && action.Cache.IsGroup
            ? [new() { NodeGroupId = ReplicationGroupShape.NodeGroupId, NodeGroupMemberUpdateStatus = [.. action.Cache.Nodes.Select(Member)] }]
            : null,
        CacheNodeUpdateStatus = withNodes && !action.Cache.IsGroup ? [.. action.Cache.Nodes.Select(Node)] : null,
    };

    private static NodeGroupMemberUpdateStatus Member(Model.Nodes.CacheNode node) => new()
    {
        CacheClusterId = node.ClusterId,
        CacheNodeId = node.Id,
        NodeUpdateStatus = Action.NotApplied,
    };

    private static CacheNodeUpdateStatus Node(Model.Nodes.CacheNode node) => new()
    {
        CacheNodeId = node.Id,
        NodeUpdateStatus = Action.NotApplied,
    };
}
