using Larder.Contract;
using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.ParameterGroups;

public sealed class DeleteCacheParameterGroup(ControlPlane.ParameterGroups.ParameterGroups groups)
    : OperationHandler<DeleteCacheParameterGroupMessage, EmptyShape>(ElastiCacheOperations.DeleteCacheParameterGroup)
{
    protected override async Task<EmptyShape> HandleAsync(
        DeleteCacheParameterGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        await groups.DeleteAsync(caller, input.CacheParameterGroupName, cancellation);
        return new();
    }
}
