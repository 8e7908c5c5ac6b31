using Larder.Contract.Ec2;
using Larder.Contract.ElastiCache;
using Larder.Contract.Kms;
using Larder.Contract.Protocols;
using Larder.Contract.Protocols.Json;
using Larder.Contract.Protocols.Query;
using Larder.Contract.Sts;
using Larder.Server.CacheClusters;
using Larder.Server.CacheSecurityGroups;
using Larder.Server.CallerIdentity;
using Larder.Server.EngineVersions;
using Larder.Server.Events;
using Larder.Server.GlobalReplicationGroups;
using Larder.Server.KmsKeys;
using Larder.Server.Migration;
using Larder.Server.NodeTypes;
using Larder.Server.ParameterGroups;
using Larder.Server.ReplicationGroups;
using Larder.Server.ReservedCacheNodes;
using Larder.Server.ServerlessCaches;
using Larder.Server.ServiceUpdates;
using Larder.Server.Snapshots;
using Larder.Server.SubnetGroups;
using Larder.Server.Tags;
using Larder.Server.Users;
using Larder.Server.Vpcs;

namespace Larder.Server.Http;

/// <summary>The list of operations that are served.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<Signatures>()
        // Before the forms: what names a target of its services is never one, even where it says that it is.
        .AddSingleton<IServerProtocol>(new JsonProtocol([KmsOperations.Catalog]))
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
        .Serve<CreateCacheSubnetGroup>()
        .Serve<DescribeCacheSubnetGroups>()
        .Serve<ModifyCacheSubnetGroup>()
        .Serve<DeleteCacheSubnetGroup>()
        .Serve<ListAllowedNodeTypeModifications>()
        .Serve<ModifyReplicationGroupShardConfiguration>()
        .Serve<CopySnapshot>()
        .Serve<CreateSnapshot>()
        .Serve<DeleteSnapshot>()
        .Serve<DescribeSnapshots>()
        .Serve<CreateUser>()
        .Serve<CreateUserGroup>()
        .Serve<DeleteUser>()
        .Serve<DeleteUserGroup>()
        .Serve<DescribeUserGroups>()
        .Serve<DescribeUsers>()
        .Serve<ModifyUser>()
        .Serve<ModifyUserGroup>()
        .Serve<CopyServerlessCacheSnapshot>()
        .Serve<CreateServerlessCache>()
        .Serve<CreateServerlessCacheSnapshot>()
        .Serve<DeleteServerlessCache>()
        .Serve<DeleteServerlessCacheSnapshot>()
        .Serve<DescribeServerlessCacheSnapshots>()
        .Serve<DescribeServerlessCaches>()
        .Serve<ExportServerlessCacheSnapshot>()
        .Serve<ModifyServerlessCache>()
        .Serve<CreateGlobalReplicationGroup>()
        .Serve<DecreaseNodeGroupsInGlobalReplicationGroup>()
        .Serve<DeleteGlobalReplicationGroup>()
        .Serve<DescribeGlobalReplicationGroups>()
        .Serve<DisassociateGlobalReplicationGroup>()
        .Serve<FailoverGlobalReplicationGroup>()
        .Serve<IncreaseNodeGroupsInGlobalReplicationGroup>()
        .Serve<ModifyGlobalReplicationGroup>()
        .Serve<RebalanceSlotsInGlobalReplicationGroup>()
        .Serve<CompleteMigration>()
        .Serve<StartMigration>()
        .Serve<TestMigration>()
        .Serve<DescribeReservedCacheNodesOfferings>()
        .Serve<PurchaseReservedCacheNodesOffering>()
        .Serve<DescribeReservedCacheNodes>()
        .Serve<DescribeServiceUpdates>()
        .Serve<DescribeUpdateActions>()
        .Serve<BatchApplyUpdateAction>()
        .Serve<BatchStopUpdateAction>()
        .Serve<CreateCacheSecurityGroup>()
        .Serve<DescribeCacheSecurityGroups>()
        .Serve<AuthorizeCacheSecurityGroupIngress>()
        .Serve<RevokeCacheSecurityGroupIngress>()
        .Serve<DeleteCacheSecurityGroup>()
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
        .Serve<DescribeRegions>()
        .Serve<CreateKey>()
        .Serve<DescribeKey>()
        .Serve<EnableKey>()
        .Serve<DisableKey>()
        .Serve<ScheduleKeyDeletion>()
        .Serve<ListKeys>()
        .Serve<CreateAlias>()
        .Serve<ListAliases>();

    private static IServiceCollection Serve<T>(this IServiceCollection services)
        where T : class, IOperationHandler => services.AddSingleton<IOperationHandler, T>();
}
