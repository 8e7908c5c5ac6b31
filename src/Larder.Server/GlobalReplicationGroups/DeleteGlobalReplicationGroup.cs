using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class DeleteGlobalReplicationGroup()
    : AbsentResourceOperation<DeleteGlobalReplicationGroupMessage, DeleteGlobalReplicationGroupResult>(
        ElastiCacheOperations.DeleteGlobalReplicationGroup)
{
    protected override FaultException Refusal(DeleteGlobalReplicationGroupMessage input) =>
        FaultException.GlobalReplicationGroupNotFound(input.GlobalReplicationGroupId);
}
