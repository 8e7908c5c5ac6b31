using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class IncreaseNodeGroupsInGlobalReplicationGroup()
    : AbsentResourceOperation<IncreaseNodeGroupsInGlobalReplicationGroupMessage, IncreaseNodeGroupsInGlobalReplicationGroupResult>(
        ElastiCacheOperations.IncreaseNodeGroupsInGlobalReplicationGroup)
{
    protected override FaultException Refusal(IncreaseNodeGroupsInGlobalReplicationGroupMessage input) =>
        GlobalReplicationGroupRules.RefuseIncrease(
            input.GlobalReplicationGroupId, input.ApplyImmediately, input.NodeGroupCount,
            (input.RegionalConfigurations ?? []).Select(region => region.ReplicationGroupId));
}
