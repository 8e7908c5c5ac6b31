using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.ParameterGroups;

public sealed class ModifyCacheParameterGroup(ControlPlane.ParameterGroups.ParameterGroups groups)
    : OperationHandler<ModifyCacheParameterGroupMessage, CacheParameterGroupNameMessage>(ElastiCacheOperations.ModifyCacheParameterGroup)
{
    protected override async Task<CacheParameterGroupNameMessage> HandleAsync(
        ModifyCacheParameterGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        var group = await groups.ModifyAsync(
            caller, input.CacheParameterGroupName, ParameterGroupShape.Read(input.ParameterNameValues), cancellation);
        return new() { CacheParameterGroupName = group.Name };
    }
}
