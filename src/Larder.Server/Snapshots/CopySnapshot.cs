using Larder.Contract.ElastiCache;
using Larder.Model.Faults;
using Larder.Model.Snapshots;
using Larder.Server.Http;
using Larder.Server.Tags;

namespace Larder.Server.Snapshots;

public sealed class CopySnapshot()
    : AbsentResourceOperation<CopySnapshotMessage, CopySnapshotResult>(ElastiCacheOperations.CopySnapshot)
{
    protected override FaultException Refusal(CopySnapshotMessage input) =>
        SnapshotRules.RefuseCopy(
            input.SourceSnapshotName, input.TargetSnapshotName, input.TargetBucket, input.KmsKeyId, TagShape.Read(input.Tags));
}
