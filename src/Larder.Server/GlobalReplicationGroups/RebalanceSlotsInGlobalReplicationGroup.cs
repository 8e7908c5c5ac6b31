using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class RebalanceSlotsInGlobalReplicationGroup()
    : AbsentResourceOperation<RebalanceSlotsInGlobalReplicationGroupMessage, RebalanceSlotsInGlobalReplicationGroupResult>(
        ElastiCacheOperations.RebalanceSlotsInGlobalReplicationGroup)
{
    protected override FaultException Refusal(RebalanceSlotsInGlobalReplicationGroupMessage input) =>
        GlobalReplicationGroupRules.RefuseRebalance(input.GlobalReplicationGroupId, input.ApplyImmediately);
}
