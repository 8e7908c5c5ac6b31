using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.CacheClusters;

public sealed class ModifyCacheCluster(ControlPlane.CacheClusters.CacheClusters clusters)
    : OperationHandler<ModifyCacheClusterMessage, ModifyCacheClusterResult>(ElastiCacheOperations.ModifyCacheCluster)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(ModifyCacheClusterMessage.CacheClusterId),
        nameof(ModifyCacheClusterMessage.CacheParameterGroupName),
        nameof(ModifyCacheClusterMessage.ApplyImmediately),
    ];

    protected override async Task<ModifyCacheClusterResult> HandleAsync(
        ModifyCacheClusterMessage input, Caller caller, CancellationToken cancellation)
    {
        if (input.CacheParameterGroupName is not { } name)
        {
            var found = await clusters.GetAsync(caller, input.CacheClusterId, cancellation);
            return new() { CacheCluster = CacheClusterShape.Of(found, withNodes: false) };
        }

        if (input.ApplyImmediately is not true)
            throw FaultException.Unsupported(nameof(input.ApplyImmediately), "Maintenance windows are not served yet; use true.");
        var changed = await clusters.UseParameterGroupAsync(caller, input.CacheClusterId, name, cancellation);
        return new() { CacheCluster = CacheClusterShape.Of(changed, withNodes: false) };
    }
}
