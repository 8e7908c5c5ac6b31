using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.ServerlessCaches;

public sealed class DescribeServerlessCaches()
    : OperationHandler<DescribeServerlessCachesRequest, DescribeServerlessCachesResponse>(
        ElastiCacheOperations.DescribeServerlessCaches)
{
    protected override Task<DescribeServerlessCachesResponse> HandleAsync(
        DescribeServerlessCachesRequest input, Caller caller, CancellationToken cancellation)
    {
        PageRequest.From(input.MaxResults, input.NextToken, PageLimits.Serverless);
        if (input.ServerlessCacheName is { } name) throw FaultException.ServerlessCacheNotFound(name);
        return Task.FromResult(new DescribeServerlessCachesResponse { ServerlessCaches = [] });
    }
}
