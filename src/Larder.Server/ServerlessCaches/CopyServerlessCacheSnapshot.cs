using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.ServerlessCaches;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.ServerlessCaches;

public sealed class CopyServerlessCacheSnapshot()
    : AbsentResourceOperation<CopyServerlessCacheSnapshotRequest, CopyServerlessCacheSnapshotResponse>(
        ElastiCacheOperations.CopyServerlessCacheSnapshot)
{
    protected override FaultException Refusal(CopyServerlessCacheSnapshotRequest input) =>
        ServerlessSnapshotRules.RefuseCopy(
            input.SourceServerlessCacheSnapshotName, input.TargetServerlessCacheSnapshotName, TagShape.Read(input.Tags));
}
