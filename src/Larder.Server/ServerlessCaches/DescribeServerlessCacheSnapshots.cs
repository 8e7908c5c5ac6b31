using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.ServerlessCaches;
using Larder.Server.Http;

namespace Larder.Server.ServerlessCaches;

public sealed class DescribeServerlessCacheSnapshots()
    : OperationHandler<DescribeServerlessCacheSnapshotsRequest, DescribeServerlessCacheSnapshotsResponse>(
        ElastiCacheOperations.DescribeServerlessCacheSnapshots)
{
    protected override Task<DescribeServerlessCacheSnapshotsResponse> HandleAsync(
        DescribeServerlessCacheSnapshotsRequest input, Caller caller, CancellationToken cancellation)
    {
        PageRequest.From(input.MaxResults, input.NextToken, PageLimits.Serverless);
        ServerlessSnapshotRules.CheckDescribe(input.ServerlessCacheName, input.ServerlessCacheSnapshotName, input.SnapshotType);
        return Task.FromResult(new DescribeServerlessCacheSnapshotsResponse { ServerlessCacheSnapshots = [] });
    }
}
