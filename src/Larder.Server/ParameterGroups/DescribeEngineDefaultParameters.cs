using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.ParameterGroups;
using Larder.Server.Http;

namespace Larder.Server.ParameterGroups;

public sealed class DescribeEngineDefaultParameters(ControlPlane.ParameterGroups.ParameterGroups groups)
    : OperationHandler<DescribeEngineDefaultParametersMessage, DescribeEngineDefaultParametersResult>(
        ElastiCacheOperations.DescribeEngineDefaultParameters)
{
    protected override async Task<DescribeEngineDefaultParametersResult> HandleAsync(
        DescribeEngineDefaultParametersMessage input, Caller caller, CancellationToken cancellation)
    {
        var request = PageRequest.From(input.MaxRecords, input.Marker);
        var family = groups.Family(input.CacheParameterGroupFamily);
        var group = await groups.GetAsync(caller, family.DefaultGroup, cancellation);
        var page = ParameterPages.Of(family, group, source: null, request);
        return new()
        {
            EngineDefaults = new()
            {
                CacheParameterGroupFamily = family.Name,
                Parameters = ParameterGroupShape.Parameters(page.Items, group),
                CacheNodeTypeSpecificParameters = ParameterGroupShape.NodeTypeParameters(page.Items),
                Marker = page.Marker,
            },
        };
    }
}
