using Larder.ControlPlane.Facts;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.ParameterGroups;
using Larder.Model.ReplicationGroups;
using Larder.Model.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.ControlPlane;

/// <summary>The list of what the control plane is made of. The server brings its hosts and the owner's price table.</summary>
public static class ControlPlaneServices
{
    /// <param name="databaseFile">The SQLite file in the data directory.</param>
    /// <param name="rootKey">The installation's, under which the material of keys is wrapped.</param>
    public static IServiceCollection AddControlPlane(
        this IServiceCollection services, string databaseFile, ReadOnlyMemory<byte> rootKey) => services
        .AddStore(databaseFile)
        .AddSingleton(_ => FactFiles.NodeTypes())
        .AddSingleton(_ => new ParameterCatalog(ParameterFacts.Families()))
        .AddSingleton<AddressPool>()
        .AddSingleton<Placement>()
        .AddSingleton<InstallationView>()
        .AddSingleton<HostRooms>()
        .AddSingleton<ReplicationGroups.ReplicationGroups>()
        .AddSingleton<CacheClusters.CacheClusters>()
        .AddSingleton<EngineVersions.EngineVersions>()
        .AddSingleton<ParameterGroups.ParameterGroups>()
        .AddSingleton<ParameterGroups.ParameterSettings>()
        .AddSingleton<NodeTypes.NodeTypes>()
        .AddSingleton<ReservedCacheNodes.ReservedCacheNodes>()
        .AddSingleton<ServiceUpdates.ServiceUpdates>()
        .AddSingleton<Vpcs.Vpcs>()
        .AddSingleton<SubnetGroups.SubnetGroups>()
        .AddSingleton(_ => new KmsKeys.KeyWrapping(rootKey))
        .AddSingleton<KmsKeys.KmsKeys>()
        .AddSingleton<Tags.Tags>()
        .AddSingleton<Tags.ITagged, ReplicationGroups.GroupTags>()
        .AddSingleton<Tags.ITagged, CacheClusters.ClusterTags>()
        .AddSingleton<Tags.ITagged, ParameterGroups.ParameterGroupTags>()
        .AddSingleton<Tags.ITagged, SubnetGroups.SubnetGroupTags>()
        .AddSingleton<Tags.ITagged>(new Tags.AbsentTags(Arn.CacheSecurityGroup, FaultException.CacheSecurityGroupNotFound))
        .AddSingleton<Tags.ITagged>(new Tags.AbsentTags(Arn.ServerlessCache, FaultException.ServerlessCacheNotFound))
        .AddSingleton<Tags.ITagged>(new Tags.AbsentTags(Arn.ServerlessCacheSnapshot, FaultException.ServerlessCacheSnapshotNotFound))
        .AddSingleton<Tags.ITagged>(new Tags.AbsentTags(Arn.Snapshot, FaultException.SnapshotNotFound))
        .AddSingleton<Tags.ITagged>(new Tags.AbsentTags(Arn.User, UserRules.RefuseTags))
        .AddSingleton<Tags.ITagged>(new Tags.AbsentTags(Arn.UserGroup, FaultException.UserGroupNotFound))
        .AddSingleton<Tags.ITagged, ReservedCacheNodes.ReservedNodeTags>()
        .AddSingleton<Events.Events>()
        .AddSingleton<Takes.Takes>()
        .AddSingleton<Leftovers.RegionReader>()
        .AddSingleton<Leftovers.Leftovers>()
        .AddSingleton<Leftovers.LeftoverRemoval>()
        .AddSingleton<Audit.Audit>()
        .AddSingleton<FirstLook>()
        .AddHostedService<Waker>()
        .AddHostedService<KmsKeys.KeyDestruction>()
        .AddHostedService<ServiceUpdates.AutomaticUpdates>();

    private static IServiceCollection AddStore(this IServiceCollection services, string databaseFile) => services
        .AddPooledDbContextFactory<StoreContext>(options => options
            .UseSqlite($"Data Source={databaseFile}")
            .AddInterceptors(new SqlitePragmas()))
        .AddSingleton<Changes.Changes>()
        .AddSingleton<StoreWriter>()
        .AddSingleton<Admission>()
        .AddSingleton<EventTable>()
        .AddSingleton<AuditTable>()
        .AddSingleton<LeaseTable>()
        .AddSingleton<NetworkTable>()
        .AddSingleton<KmsKeyTable>()
        .AddSingleton<KmsAliasTable>()
        .AddSingleton<StoreCounts>()
        .AddSingleton<GroupMemberRows>()
        .AddSingleton<ReplicationGroupTable>()
        .AddSingleton<CacheClusterTable>()
        .AddSingleton<ParameterGroupTable>()
        .AddSingleton<ReservedCacheNodeTable>()
        .AddSingleton<IOwnerTable<ReplicationGroup>>(provider => provider.GetRequiredService<ReplicationGroupTable>())
        .AddSingleton<IOwnerTable<CacheCluster>>(provider => provider.GetRequiredService<CacheClusterTable>());
}
