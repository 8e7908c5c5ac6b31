using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.Snapshots;

public sealed class DeleteSnapshot()
    : AbsentResourceOperation<DeleteSnapshotMessage, DeleteSnapshotResult>(ElastiCacheOperations.DeleteSnapshot)
{
    protected override FaultException Refusal(DeleteSnapshotMessage input) =>
        FaultException.SnapshotNotFound(input.SnapshotName);
}
