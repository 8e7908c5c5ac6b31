using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Snapshots;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

public sealed class DeleteCacheCluster(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<DeleteCacheClusterMessage, DeleteCacheClusterResult>(ElastiCacheOperations.DeleteCacheCluster)
{
    protected override async Task<DeleteCacheClusterResult> HandleAsync(
        DeleteCacheClusterMessage input, Caller caller, CancellationToken cancellation)
    {
        if (input.FinalSnapshotIdentifier is not null)
            throw SnapshotRules.RefuseFinal((await clusters.GetAsync(caller, input.CacheClusterId, cancellation)).Spec);
        var deleted = await clusters.DeleteAsync(caller, input.CacheClusterId, cancellation);
        return new() { CacheCluster = CacheClusterShape.Of(deleted, withNodes: false) };
    }
}
