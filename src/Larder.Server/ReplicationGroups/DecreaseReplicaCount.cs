using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class DecreaseReplicaCount(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<DecreaseReplicaCountMessage, DecreaseReplicaCountResult>(ElastiCacheOperations.DecreaseReplicaCount)
{
    protected override async Task<DecreaseReplicaCountResult> HandleAsync(
        DecreaseReplicaCountMessage input, Caller caller, CancellationToken cancellation)
    {
        Honoured.Only(nameof(input.ApplyImmediately), input.ApplyImmediately, true);
        var shard = ShardConfiguration.Only(input.ReplicaConfiguration);
        var changed = await groups.RemoveReplicasAsync(caller, input.ReplicationGroupId, new ReplicaDecrease
        {
            NewCount = ShardConfiguration.Count(input.NewReplicaCount, shard),
            ReplicasToRemove = input.ReplicasToRemove,
        }, cancellation);
        return new() { ReplicationGroup = ReplicationGroupShape.Of(changed) };
    }
}
