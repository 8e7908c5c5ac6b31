using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.Snapshots;
using Larder.Server.Http;

namespace Larder.Server.Snapshots;

public sealed class DescribeSnapshots()
    : OperationHandler<DescribeSnapshotsMessage, DescribeSnapshotsListMessage>(ElastiCacheOperations.DescribeSnapshots)
{
    protected override Task<DescribeSnapshotsListMessage> HandleAsync(
        DescribeSnapshotsMessage input, Caller caller, CancellationToken cancellation)
    {
        PageRequest.From(input.MaxRecords, input.Marker, PageLimits.Snapshots);
        SnapshotRules.CheckDescribe(input.SnapshotName, input.CacheClusterId, input.ReplicationGroupId, input.SnapshotSource);
        return Task.FromResult(new DescribeSnapshotsListMessage { Snapshots = [] });
    }
}
