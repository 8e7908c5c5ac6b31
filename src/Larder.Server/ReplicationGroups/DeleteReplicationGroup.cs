using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class DeleteReplicationGroup(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<DeleteReplicationGroupMessage, DeleteReplicationGroupResult>(ElastiCacheOperations.DeleteReplicationGroup)
{
    public override IReadOnlyCollection<string> Parameters { get; } =
        [nameof(DeleteReplicationGroupMessage.ReplicationGroupId), nameof(DeleteReplicationGroupMessage.RetainPrimaryCluster)];

    protected override async Task<DeleteReplicationGroupResult> HandleAsync(
        DeleteReplicationGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        var deleted = await groups.DeleteAsync(
            caller, input.ReplicationGroupId, input.RetainPrimaryCluster ?? false, cancellation);
        return new() { ReplicationGroup = ReplicationGroupShape.Of(deleted) };
    }
}
