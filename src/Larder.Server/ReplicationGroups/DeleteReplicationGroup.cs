using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Snapshots;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class DeleteReplicationGroup(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<DeleteReplicationGroupMessage, DeleteReplicationGroupResult>(ElastiCacheOperations.DeleteReplicationGroup)
{
    protected override async Task<DeleteReplicationGroupResult> HandleAsync(
        DeleteReplicationGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        if (input.FinalSnapshotIdentifier is not null)
            throw SnapshotRules.RefuseFinal((await groups.GetAsync(caller, input.ReplicationGroupId, cancellation)).Spec);
        var deleted = await groups.DeleteAsync(
            caller, input.ReplicationGroupId, input.RetainPrimaryCluster ?? false, cancellation);
        return new() { ReplicationGroup = ReplicationGroupShape.Of(deleted) };
    }
}
