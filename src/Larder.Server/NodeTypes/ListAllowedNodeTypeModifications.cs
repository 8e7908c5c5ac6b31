using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.NodeTypes;

public sealed class ListAllowedNodeTypeModifications(ControlPlane.NodeTypes.NodeTypes nodeTypes)
    : OperationHandler<ListAllowedNodeTypeModificationsMessage, AllowedNodeTypeModificationsMessage>(
        ElastiCacheOperations.ListAllowedNodeTypeModifications)
{
    protected override async Task<AllowedNodeTypeModificationsMessage> HandleAsync(
        ListAllowedNodeTypeModificationsMessage input, Caller caller, CancellationToken cancellation)
    {
        var allowed = await nodeTypes.AllowedAsync(caller, input.CacheClusterId, input.ReplicationGroupId, cancellation);
        return new() { ScaleUpModifications = allowed.Up, ScaleDownModifications = allowed.Down };
    }
}
