using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class ModifyReplicationGroupShardConfiguration(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : AwaitedOperation<ModifyReplicationGroupShardConfigurationMessage, ModifyReplicationGroupShardConfigurationResult>(
        ElastiCacheOperations.ModifyReplicationGroupShardConfiguration, Capability.Shards)
{
    protected override async Task CheckAsync(
        ModifyReplicationGroupShardConfigurationMessage input, Caller caller, CancellationToken cancellation)
    {
        ShardRules.Check(await groups.GetAsync(caller, input.ReplicationGroupId, cancellation), new ShardChange
        {
            NodeGroups = input.NodeGroupCount,
            ApplyImmediately = input.ApplyImmediately,
            Removed = input.NodeGroupsToRemove,
            Retained = input.NodeGroupsToRetain,
            Zones = input.ReshardingConfiguration?.Select(shard => shard.PreferredAvailabilityZones ?? []).ToList(),
        });
    }
}
