using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.ParameterGroups;

public sealed class DescribeCacheParameterGroups(ControlPlane.ParameterGroups.ParameterGroups groups)
    : OperationHandler<DescribeCacheParameterGroupsMessage, CacheParameterGroupsMessage>(ElastiCacheOperations.DescribeCacheParameterGroups)
{
    protected override async Task<CacheParameterGroupsMessage> HandleAsync(
        DescribeCacheParameterGroupsMessage input, Caller caller, CancellationToken cancellation)
    {
        var request = PageRequest.From(input.MaxRecords, input.Marker);
        if (input.CacheParameterGroupName is { } name)
            return new() { CacheParameterGroups = [ParameterGroupShape.Of(await groups.GetAsync(caller, name, cancellation))] };
        var page = await groups.ListAsync(caller, request, cancellation);
        return new() { CacheParameterGroups = [.. page.Items.Select(ParameterGroupShape.Of)], Marker = page.Marker };
    }
}
