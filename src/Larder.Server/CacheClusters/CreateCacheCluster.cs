using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.CacheClusters;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.CacheClusters;

public sealed class CreateCacheCluster(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<CreateCacheClusterMessage, CreateCacheClusterResult>(ElastiCacheOperations.CreateCacheCluster)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(CreateCacheClusterMessage.CacheClusterId),
        nameof(CreateCacheClusterMessage.ReplicationGroupId),
        nameof(CreateCacheClusterMessage.Engine),
        nameof(CreateCacheClusterMessage.EngineVersion),
        nameof(CreateCacheClusterMessage.CacheNodeType),
        nameof(CreateCacheClusterMessage.NumCacheNodes),
        nameof(CreateCacheClusterMessage.Port),
        nameof(CreateCacheClusterMessage.CacheParameterGroupName),
        nameof(CreateCacheClusterMessage.CacheSubnetGroupName),
        nameof(CreateCacheClusterMessage.SecurityGroupIds),
        nameof(CreateCacheClusterMessage.PreferredMaintenanceWindow),
        nameof(CreateCacheClusterMessage.SnapshotWindow),
        nameof(CreateCacheClusterMessage.AutoMinorVersionUpgrade),
        nameof(CreateCacheClusterMessage.AZMode),
        nameof(CreateCacheClusterMessage.PreferredAvailabilityZone),
        nameof(CreateCacheClusterMessage.PreferredAvailabilityZones),
        nameof(CreateCacheClusterMessage.Tags),
        .. FixedParameters.Names,
    ];

    protected override async Task<CreateCacheClusterResult> HandleAsync(
        CreateCacheClusterMessage input, Caller caller, CancellationToken cancellation) =>
        new() { CacheCluster = CacheClusterShape.Of(await clusters.CreateAsync(caller, RequestOf(input), cancellation), withNodes: false) };

    /// <exception cref="Model.Faults.FaultException">A parameter has a value that is not served.</exception>
    internal static CacheClusterRequest RequestOf(CreateCacheClusterMessage input)
    {
        FixedParameters.Check(
            input.CacheSecurityGroupNames, input.IpDiscovery, input.NetworkType, input.SnapshotRetentionLimit,
            input.TransitEncryptionEnabled);
        return new()
        {
            Id = input.CacheClusterId,
            ReplicationGroupId = input.ReplicationGroupId,
            Engine = input.Engine,
            EngineVersion = input.EngineVersion,
            NodeType = input.CacheNodeType,
            NumCacheNodes = input.NumCacheNodes,
            Port = input.Port,
            ParameterGroup = input.CacheParameterGroupName,
            SubnetGroup = input.CacheSubnetGroupName,
            SecurityGroups = input.SecurityGroupIds,
            MaintenanceWindow = input.PreferredMaintenanceWindow,
            SnapshotWindow = input.SnapshotWindow,
            AutoMinorVersionUpgrade = input.AutoMinorVersionUpgrade,
            AzMode = input.AZMode,
            PreferredZone = input.PreferredAvailabilityZone,
            PreferredZones = input.PreferredAvailabilityZones,
            Tags = TagShape.Read(input.Tags),
        };
    }
}
