using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

public sealed class DeleteCacheCluster(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<DeleteCacheClusterMessage, DeleteCacheClusterResult>(ElastiCacheOperations.DeleteCacheCluster)
{
    public override IReadOnlyCollection<string> Parameters { get; } = [nameof(DeleteCacheClusterMessage.CacheClusterId)];

    protected override async Task<DeleteCacheClusterResult> HandleAsync(
        DeleteCacheClusterMessage input, Caller caller, CancellationToken cancellation)
    {
        var deleted = await clusters.DeleteAsync(caller, input.CacheClusterId, cancellation);
        return new() { CacheCluster = CacheClusterShape.Of(deleted, withNodes: false) };
    }
}
