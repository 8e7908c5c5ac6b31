using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.Snapshots;
using Larder.Server.Http;

namespace Larder.Server.Snapshots;

public sealed class DescribeSnapshots(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<DescribeSnapshotsMessage, DescribeSnapshotsListMessage>(ElastiCacheOperations.DescribeSnapshots)
{
    protected override async Task<DescribeSnapshotsListMessage> HandleAsync(
        DescribeSnapshotsMessage input, Caller caller, CancellationToken cancellation)
    {
        PageRequest.From(input.MaxRecords, input.Marker, PageLimits.Snapshots);
        SnapshotRules.CheckDescribe(input.SnapshotName, input.CacheClusterId, input.ReplicationGroupId, input.SnapshotSource);
        // A snapshot outlives its cluster: where there are any of it, its name is one.
        if (input.CacheClusterId is { } cluster) await clusters.GetAsync(caller, cluster, cancellation);
        return new() { Snapshots = [] };
    }
}
