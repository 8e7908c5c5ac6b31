using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.ServerlessCaches;
using Larder.Server.Http;

namespace Larder.Server.ServerlessCaches;

public sealed class ExportServerlessCacheSnapshot()
    : AbsentResourceOperation<ExportServerlessCacheSnapshotRequest, ExportServerlessCacheSnapshotResponse>(
        ElastiCacheOperations.ExportServerlessCacheSnapshot)
{
    protected override FaultException Refusal(ExportServerlessCacheSnapshotRequest input) =>
        ServerlessSnapshotRules.RefuseExport(input.ServerlessCacheSnapshotName, input.S3BucketName);
}
