using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Sts;
using Larder.Server.CacheClusters;
using Larder.Server.CallerIdentity;
using Larder.Server.EngineVersions;
using Larder.Server.Events;
using Larder.Server.ParameterGroups;
using Larder.Server.ReplicationGroups;
using Larder.Server.Tags;

namespace Larder.Server.Http;

/// <summary>The list of operations that are served.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<Signatures>()
        .AddSingleton<IServerProtocol>(new QueryProtocol([ElastiCacheOperations.Catalog, StsOperations.Catalog]))
        .AddSingleton<OperationTable>()
        .AddSingleton<ApiEndpoint>()
        .Serve<CreateReplicationGroup>()
        .Serve<DescribeReplicationGroups>()
        .Serve<ModifyReplicationGroup>()
        .Serve<DeleteReplicationGroup>()
        .Serve<TestFailover>()
        .Serve<IncreaseReplicaCount>()
        .Serve<DecreaseReplicaCount>()
        .Serve<CreateCacheCluster>()
        .Serve<DescribeCacheClusters>()
        .Serve<ModifyCacheCluster>()
        .Serve<RebootCacheCluster>()
        .Serve<DeleteCacheCluster>()
        .Serve<AddTagsToResource>()
        .Serve<ListTagsForResource>()
        .Serve<RemoveTagsFromResource>()
        .Serve<DescribeEvents>()
        .Serve<DescribeCacheEngineVersions>()
        .Serve<DescribeEngineDefaultParameters>()
        .Serve<CreateCacheParameterGroup>()
        .Serve<DescribeCacheParameterGroups>()
        .Serve<DescribeCacheParameters>()
        .Serve<ModifyCacheParameterGroup>()
        .Serve<ResetCacheParameterGroup>()
        .Serve<DeleteCacheParameterGroup>()
        .Serve<GetCallerIdentity>();

    private static IServiceCollection Serve<T>(this IServiceCollection services)
        where T : class, IOperationHandler => services.AddSingleton<IOperationHandler, T>();
}
