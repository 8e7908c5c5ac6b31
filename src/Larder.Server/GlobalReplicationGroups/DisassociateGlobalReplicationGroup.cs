using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.GlobalReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class DisassociateGlobalReplicationGroup()
    : AbsentResourceOperation<DisassociateGlobalReplicationGroupMessage, DisassociateGlobalReplicationGroupResult>(
        ElastiCacheOperations.DisassociateGlobalReplicationGroup)
{
    protected override FaultException Refusal(DisassociateGlobalReplicationGroupMessage input) =>
        GlobalReplicationGroupRules.RefuseMember(input.GlobalReplicationGroupId, input.ReplicationGroupId);
}
