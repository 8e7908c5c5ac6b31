using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.SubnetGroups;

public sealed class DeleteCacheSubnetGroup(ControlPlane.SubnetGroups.SubnetGroups groups)
    : OperationHandler<DeleteCacheSubnetGroupMessage, EmptyShape>(ElastiCacheOperations.DeleteCacheSubnetGroup)
{
    protected override async Task<EmptyShape> HandleAsync(
        DeleteCacheSubnetGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        await groups.DeleteAsync(caller, input.CacheSubnetGroupName, cancellation);
        return new();
    }
}
