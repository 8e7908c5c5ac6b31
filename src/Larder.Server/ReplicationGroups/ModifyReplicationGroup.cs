using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
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
        nameof(ModifyReplicationGroupMessage.ApplyImmediately),
        nameof(ModifyReplicationGroupMessage.NodeGroupId),
    ];

    protected override async Task<ModifyReplicationGroupResult> HandleAsync(
        ModifyReplicationGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        if (input.NodeGroupId is { } nodeGroup && nodeGroup != ReplicationGroupShape.NodeGroupId)
            throw FaultException.NodeGroupNotFound(nodeGroup);
        if (input.ApplyImmediately is not true && ((input.AutomaticFailoverEnabled ?? input.MultiAZEnabled) is not null || input.CacheParameterGroupName is not null))
            throw FaultException.Unsupported(nameof(input.ApplyImmediately), "Maintenance windows are not served yet; use true.");
        var changed = await groups.ModifyAsync(caller, input.ReplicationGroupId, new Modification
        {
            Description = input.ReplicationGroupDescription,
            AutomaticFailover = input.AutomaticFailoverEnabled,
            MultiAz = input.MultiAZEnabled,
            PrimaryClusterId = input.PrimaryClusterId,
            ParameterGroup = input.CacheParameterGroupName,
        }, cancellation);
        return new() { ReplicationGroup = ReplicationGroupShape.Of(changed) };
    }
}
