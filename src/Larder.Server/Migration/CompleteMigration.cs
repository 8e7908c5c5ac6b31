using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Migration;
using Larder.Server.Http;

namespace Larder.Server.Migration;

public sealed class CompleteMigration(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<CompleteMigrationMessage, CompleteMigrationResponse>(ElastiCacheOperations.CompleteMigration)
{
    protected override async Task<CompleteMigrationResponse> HandleAsync(
        CompleteMigrationMessage input, Caller caller, CancellationToken cancellation) =>
        throw MigrationRules.RefuseComplete(await groups.GetAsync(caller, input.ReplicationGroupId, cancellation));
}
