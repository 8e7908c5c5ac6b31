using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class DecreaseNodeGroupsInGlobalReplicationGroup()
    : AbsentResourceOperation<DecreaseNodeGroupsInGlobalReplicationGroupMessage, DecreaseNodeGroupsInGlobalReplicationGroupResult>(
        ElastiCacheOperations.DecreaseNodeGroupsInGlobalReplicationGroup)
{
    protected override FaultException Refusal(DecreaseNodeGroupsInGlobalReplicationGroupMessage input) =>
        GlobalReplicationGroupRules.RefuseDecrease(
            input.GlobalReplicationGroupId, input.ApplyImmediately, input.NodeGroupCount,
            input.GlobalNodeGroupsToRemove, input.GlobalNodeGroupsToRetain);
}
