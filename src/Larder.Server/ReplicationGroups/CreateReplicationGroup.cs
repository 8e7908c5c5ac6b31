using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ReplicationGroups;
using Larder.Server.CacheClusters;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.ReplicationGroups;

public sealed class CreateReplicationGroup(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<CreateReplicationGroupMessage, CreateReplicationGroupResult>(ElastiCacheOperations.CreateReplicationGroup)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(CreateReplicationGroupMessage.ReplicationGroupId),
        nameof(CreateReplicationGroupMessage.ReplicationGroupDescription),
        nameof(CreateReplicationGroupMessage.PrimaryClusterId),
        nameof(CreateReplicationGroupMessage.Engine),
        nameof(CreateReplicationGroupMessage.EngineVersion),
        nameof(CreateReplicationGroupMessage.CacheNodeType),
        nameof(CreateReplicationGroupMessage.NumCacheClusters),
        nameof(CreateReplicationGroupMessage.NumNodeGroups),
        nameof(CreateReplicationGroupMessage.ReplicasPerNodeGroup),
        nameof(CreateReplicationGroupMessage.AutomaticFailoverEnabled),
        nameof(CreateReplicationGroupMessage.MultiAZEnabled),
        nameof(CreateReplicationGroupMessage.Port),
        nameof(CreateReplicationGroupMessage.CacheParameterGroupName),
        nameof(CreateReplicationGroupMessage.CacheSubnetGroupName),
        nameof(CreateReplicationGroupMessage.SecurityGroupIds),
        nameof(CreateReplicationGroupMessage.PreferredMaintenanceWindow),
        nameof(CreateReplicationGroupMessage.SnapshotWindow),
        nameof(CreateReplicationGroupMessage.AutoMinorVersionUpgrade),
        nameof(CreateReplicationGroupMessage.PreferredCacheClusterAZs),
        nameof(CreateReplicationGroupMessage.Tags),
        nameof(CreateReplicationGroupMessage.UserGroupIds),
        nameof(CreateReplicationGroupMessage.GlobalReplicationGroupId),
        nameof(CreateReplicationGroupMessage.AtRestEncryptionEnabled),
        nameof(CreateReplicationGroupMessage.ClusterMode),
        nameof(CreateReplicationGroupMessage.DataTieringEnabled),
        .. FixedParameters.Names,
    ];

    protected override async Task<CreateReplicationGroupResult> HandleAsync(
        CreateReplicationGroupMessage input, Caller caller, CancellationToken cancellation) =>
        new() { ReplicationGroup = ReplicationGroupShape.Of(await groups.CreateAsync(caller, RequestOf(input), cancellation)) };

    /// <exception cref="Model.Faults.FaultException">A parameter has a value that is not served.</exception>
    internal static ReplicationGroupRequest RequestOf(CreateReplicationGroupMessage input)
    {
        Honoured.Only(nameof(input.AtRestEncryptionEnabled), input.AtRestEncryptionEnabled, false);
        Honoured.Only(nameof(input.ClusterMode), input.ClusterMode, "disabled");
        Honoured.Only(nameof(input.DataTieringEnabled), input.DataTieringEnabled, false);
        FixedParameters.Check(
            input.CacheSecurityGroupNames, input.IpDiscovery, input.NetworkType, input.SnapshotRetentionLimit,
            input.TransitEncryptionEnabled);
        return new()
        {
            Id = input.ReplicationGroupId,
            Description = input.ReplicationGroupDescription,
            PrimaryClusterId = input.PrimaryClusterId,
            Engine = input.Engine,
            EngineVersion = input.EngineVersion,
            NodeType = input.CacheNodeType,
            NumCacheClusters = input.NumCacheClusters,
            NumNodeGroups = input.NumNodeGroups,
            ReplicasPerNodeGroup = input.ReplicasPerNodeGroup,
            AutomaticFailover = input.AutomaticFailoverEnabled ?? false,
            MultiAz = input.MultiAZEnabled ?? false,
            Port = input.Port,
            ParameterGroup = input.CacheParameterGroupName,
            SubnetGroup = input.CacheSubnetGroupName,
            SecurityGroups = input.SecurityGroupIds,
            MaintenanceWindow = input.PreferredMaintenanceWindow,
            SnapshotWindow = input.SnapshotWindow,
            AutoMinorVersionUpgrade = input.AutoMinorVersionUpgrade,
            PreferredZones = input.PreferredCacheClusterAZs,
            Tags = TagShape.Read(input.Tags),
            UserGroups = input.UserGroupIds,
            GlobalGroup = input.GlobalReplicationGroupId,
        };
    }
}
