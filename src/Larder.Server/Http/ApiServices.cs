using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Sts;
using Larder.Server.CacheClusters;
using Larder.Server.CallerIdentity;
using Larder.Server.EngineVersions;
using Larder.Server.Events;
using Larder.Server.ReplicationGroups;
using Larder.Server.Tags;
using Larder.Server.Vpcs;

namespace Larder.Server.Http;

/// <summary>The list of operations that are served.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<Signatures>()
        // Before the other forms: it takes only its own version, they take any.
        .AddSingleton<IServerProtocol>(new Ec2Protocol(Ec2Operations.Catalog))
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
        .Serve<RebootCacheCluster>()
        .Serve<DeleteCacheCluster>()
        .Serve<AddTagsToResource>()
        .Serve<ListTagsForResource>()
        .Serve<RemoveTagsFromResource>()
        .Serve<DescribeEvents>()
        .Serve<DescribeCacheEngineVersions>()
        .Serve<GetCallerIdentity>()
        .Serve<CreateVpc>()
        .Serve<DescribeVpcs>()
        .Serve<DeleteVpc>()
        .Serve<CreateSubnet>()
        .Serve<DescribeSubnets>()
        .Serve<DeleteSubnet>()
        .Serve<CreateSecurityGroup>()
        .Serve<DescribeSecurityGroups>()
        .Serve<DeleteSecurityGroup>()
        .Serve<AuthorizeSecurityGroupIngress>()
        .Serve<RevokeSecurityGroupIngress>()
        .Serve<DescribeAvailabilityZones>()
        .Serve<DescribeRegions>();

    private static IServiceCollection Serve<T>(this IServiceCollection services)
        where T : class, IOperationHandler => services.AddSingleton<IOperationHandler, T>();
}
