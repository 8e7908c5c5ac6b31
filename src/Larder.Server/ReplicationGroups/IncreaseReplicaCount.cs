using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class IncreaseReplicaCount(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<IncreaseReplicaCountMessage, IncreaseReplicaCountResult>(ElastiCacheOperations.IncreaseReplicaCount)
{
    protected override async Task<IncreaseReplicaCountResult> HandleAsync(
        IncreaseReplicaCountMessage input, Caller caller, CancellationToken cancellation)
    {
        Honoured.Only(nameof(input.ApplyImmediately), input.ApplyImmediately, true);
        var shard = ShardConfiguration.Only(input.ReplicaConfiguration);
        var changed = await groups.AddReplicasAsync(caller, input.ReplicationGroupId, new ReplicaIncrease
        {
            NewCount = ShardConfiguration.Count(input.NewReplicaCount, shard),
            Zones = shard?.PreferredAvailabilityZones,
        }, cancellation);
        return new() { ReplicationGroup = ReplicationGroupShape.Of(changed) };
    }
}
