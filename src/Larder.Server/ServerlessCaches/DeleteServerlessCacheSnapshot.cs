using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.ServerlessCaches;

public sealed class DeleteServerlessCacheSnapshot()
    : AbsentResourceOperation<DeleteServerlessCacheSnapshotRequest, DeleteServerlessCacheSnapshotResponse>(
        ElastiCacheOperations.DeleteServerlessCacheSnapshot)
{
    protected override FaultException Refusal(DeleteServerlessCacheSnapshotRequest input) =>
        FaultException.ServerlessCacheSnapshotNotFound(input.ServerlessCacheSnapshotName);
}
