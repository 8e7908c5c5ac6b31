using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class FailoverGlobalReplicationGroup()
    : AbsentResourceOperation<FailoverGlobalReplicationGroupMessage, FailoverGlobalReplicationGroupResult>(
        ElastiCacheOperations.FailoverGlobalReplicationGroup)
{
    protected override FaultException Refusal(FailoverGlobalReplicationGroupMessage input) =>
        GlobalReplicationGroupRules.RefuseMember(input.GlobalReplicationGroupId, input.PrimaryReplicationGroupId);
}
