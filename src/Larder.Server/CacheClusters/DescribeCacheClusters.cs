using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

public sealed class DescribeCacheClusters(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<DescribeCacheClustersMessage, CacheClusterMessage>(ElastiCacheOperations.DescribeCacheClusters)
{
    protected override async Task<CacheClusterMessage> HandleAsync(
        DescribeCacheClustersMessage input, Caller caller, CancellationToken cancellation)
    {
        var request = PageRequest.From(input.MaxRecords, input.Marker);
        var withNodes = input.ShowCacheNodeInfo ?? false;
        if (input.CacheClusterId is { } id)
            return new() { CacheClusters = [CacheClusterShape.Of(await clusters.GetAsync(caller, id, cancellation), withNodes)] };
        var page = await clusters.ListAsync(caller, input.ShowCacheClustersNotInReplicationGroups ?? false, request, cancellation);
        return new()
        {
            CacheClusters = [.. page.Items.Select(cluster => CacheClusterShape.Of(cluster, withNodes))],
            Marker = page.Marker,
        };
    }
}
