using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.ParameterGroups;

public sealed class CreateCacheParameterGroup(ControlPlane.ParameterGroups.ParameterGroups groups)
    : OperationHandler<CreateCacheParameterGroupMessage, CreateCacheParameterGroupResult>(ElastiCacheOperations.CreateCacheParameterGroup)
{
    protected override async Task<CreateCacheParameterGroupResult> HandleAsync(
        CreateCacheParameterGroupMessage input, Caller caller, CancellationToken cancellation) => new()
        {
            CacheParameterGroup = ParameterGroupShape.Of(await groups.CreateAsync(
            caller, input.CacheParameterGroupName, input.CacheParameterGroupFamily, input.Description, TagShape.Read(input.Tags), cancellation)),
        };
}
