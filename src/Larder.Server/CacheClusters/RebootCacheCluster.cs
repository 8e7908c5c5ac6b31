using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

public sealed class RebootCacheCluster(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<RebootCacheClusterMessage, RebootCacheClusterResult>(ElastiCacheOperations.RebootCacheCluster)
{
    protected override async Task<RebootCacheClusterResult> HandleAsync(
        RebootCacheClusterMessage input, Caller caller, CancellationToken cancellation)
    {
        var rebooting = await clusters.RebootAsync(caller, input.CacheClusterId, input.CacheNodeIdsToReboot, cancellation);
        return new() { CacheCluster = CacheClusterShape.Of(rebooting, withNodes: false) };
    }
}
