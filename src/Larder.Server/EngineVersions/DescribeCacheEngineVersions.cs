using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.EngineVersions;

public sealed class DescribeCacheEngineVersions(ControlPlane.EngineVersions.EngineVersions versions)
    : OperationHandler<DescribeCacheEngineVersionsMessage, CacheEngineVersionMessage>(ElastiCacheOperations.DescribeCacheEngineVersions)
{
    protected override Task<CacheEngineVersionMessage> HandleAsync(
        DescribeCacheEngineVersionsMessage input, Caller caller, CancellationToken cancellation)
    {
        var page = versions.List(
            input.Engine, input.EngineVersion, input.CacheParameterGroupFamily, input.DefaultOnly ?? false,
            PageRequest.From(input.MaxRecords, input.Marker));
        return Task.FromResult(new CacheEngineVersionMessage
        {
            CacheEngineVersions =
            [
                .. page.Items.Select(engine => new CacheEngineVersion
                {
                    Engine = engine.Name,
                    EngineVersion = engine.Version,
                    CacheParameterGroupFamily = engine.Family,
                    CacheEngineDescription = engine.Program is Model.Nodes.EngineKind.Garnet ? "Garnet" : engine.Name switch
                    {
                        "redis" => "Redis",
                        "valkey" => "Valkey",
                        var name => name,
                    },
                    CacheEngineVersionDescription = engine.Description,
                }),
            ],
            Marker = page.Marker,
        });
    }
}
