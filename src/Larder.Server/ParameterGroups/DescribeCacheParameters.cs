using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.ParameterGroups;
using Larder.Server.Http;

namespace Larder.Server.ParameterGroups;

public sealed class DescribeCacheParameters(ControlPlane.ParameterGroups.ParameterGroups groups)
    : OperationHandler<DescribeCacheParametersMessage, CacheParameterGroupDetails>(ElastiCacheOperations.DescribeCacheParameters)
{
    protected override async Task<CacheParameterGroupDetails> HandleAsync(
        DescribeCacheParametersMessage input, Caller caller, CancellationToken cancellation)
    {
        var request = PageRequest.From(input.MaxRecords, input.Marker);
        var group = await groups.GetAsync(caller, input.CacheParameterGroupName, cancellation);
        var page = ParameterPages.Of(groups.FamilyOf(group), group, input.Source, request);
        return new()
        {
            Parameters = ParameterGroupShape.Parameters(page.Items, group),
            CacheNodeTypeSpecificParameters = ParameterGroupShape.NodeTypeParameters(page.Items),
            Marker = page.Marker,
        };
    }
}
