using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Larder.Model.Users;
using Larder.Server.CacheClusters;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class ModifyReplicationGroup(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<ModifyReplicationGroupMessage, ModifyReplicationGroupResult>(ElastiCacheOperations.ModifyReplicationGroup)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(ModifyReplicationGroupMessage.ReplicationGroupId),
        nameof(ModifyReplicationGroupMessage.ReplicationGroupDescription),
        nameof(ModifyReplicationGroupMessage.AutomaticFailoverEnabled),
        nameof(ModifyReplicationGroupMessage.MultiAZEnabled),
        nameof(ModifyReplicationGroupMessage.PrimaryClusterId),
        nameof(ModifyReplicationGroupMessage.CacheParameterGroupName),
        nameof(ModifyReplicationGroupMessage.CacheNodeType),
        nameof(ModifyReplicationGroupMessage.Engine),
        nameof(ModifyReplicationGroupMessage.EngineVersion),
        nameof(ModifyReplicationGroupMessage.SecurityGroupIds),
        nameof(ModifyReplicationGroupMessage.PreferredMaintenanceWindow),
        nameof(ModifyReplicationGroupMessage.SnapshotWindow),
        nameof(ModifyReplicationGroupMessage.AutoMinorVersionUpgrade),
        nameof(ModifyReplicationGroupMessage.ApplyImmediately),
        nameof(ModifyReplicationGroupMessage.NodeGroupId),
        nameof(ModifyReplicationGroupMessage.UserGroupIdsToAdd),
        nameof(ModifyReplicationGroupMessage.UserGroupIdsToRemove),
        .. FixedParameters.OfModification,
    ];

    protected override async Task<ModifyReplicationGroupResult> HandleAsync(
        ModifyReplicationGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        var changed = await groups.ModifyAsync(
            caller, input.ReplicationGroupId, RequestOf(input), input.ApplyImmediately ?? false, cancellation);
        return new() { ReplicationGroup = ReplicationGroupShape.Of(changed) };
    }

    /// <exception cref="FaultException">A parameter has a value that is not served.</exception>
    internal static Modification RequestOf(ModifyReplicationGroupMessage input)
    {
        if (input.NodeGroupId is { } nodeGroup && nodeGroup != ReplicationGroupShape.NodeGroupId)
            throw FaultException.NodeGroupNotFound(nodeGroup);
        UserGroupRules.CheckNamed(input.UserGroupIdsToAdd);
        UserGroupRules.CheckNamed(input.UserGroupIdsToRemove);
        FixedParameters.Check(input.CacheSecurityGroupNames, input.IpDiscovery, null, input.SnapshotRetentionLimit, null);
        return new()
        {
            Description = input.ReplicationGroupDescription,
            Spec = new()
            {
                SecurityGroups = input.SecurityGroupIds,
                MaintenanceWindow = input.PreferredMaintenanceWindow,
                SnapshotWindow = input.SnapshotWindow,
                AutoMinorVersionUpgrade = input.AutoMinorVersionUpgrade,
            },
            AutomaticFailover = input.AutomaticFailoverEnabled,
            MultiAz = input.MultiAZEnabled,
            PrimaryClusterId = input.PrimaryClusterId,
            ParameterGroup = input.CacheParameterGroupName,
            EngineChange = EngineChange.Of(input.Engine, input.EngineVersion),
            NodeTypeName = input.CacheNodeType,
        };
    }
}
