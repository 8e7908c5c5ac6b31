using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.ServiceUpdates;
using Larder.Server.Http;

namespace Larder.Server.ServiceUpdates;

public sealed class BatchStopUpdateAction(ControlPlane.ServiceUpdates.ServiceUpdates updates)
    : OperationHandler<BatchStopUpdateActionMessage, UpdateActionResultsMessage>(ElastiCacheOperations.BatchStopUpdateAction)
{
    protected override async Task<UpdateActionResultsMessage> HandleAsync(
        BatchStopUpdateActionMessage input, Caller caller, CancellationToken cancellation)
    {
        var targets = new UpdateTargets(input.ReplicationGroupIds ?? [], input.CacheClusterIds ?? []);
        return UpdateResultShape.Of(
            input.ServiceUpdateName, await updates.StopAsync(caller, input.ServiceUpdateName, targets, cancellation));
    }
}
