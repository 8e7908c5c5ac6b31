using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ServiceUpdates;
using Larder.Server.Http;

namespace Larder.Server.ServiceUpdates;

public sealed class BatchApplyUpdateAction(ControlPlane.ServiceUpdates.ServiceUpdates updates)
    : OperationHandler<BatchApplyUpdateActionMessage, UpdateActionResultsMessage>(ElastiCacheOperations.BatchApplyUpdateAction)
{
    protected override async Task<UpdateActionResultsMessage> HandleAsync(
        BatchApplyUpdateActionMessage input, Caller caller, CancellationToken cancellation)
    {
        var targets = new UpdateTargets(input.ReplicationGroupIds ?? [], input.CacheClusterIds ?? []);
        return UpdateResultShape.Of(
            input.ServiceUpdateName, await updates.ApplyAsync(caller, input.ServiceUpdateName, targets, cancellation));
    }
}
