using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Migration;
using Larder.Server.Http;

namespace Larder.Server.Migration;

public sealed class StartMigration(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : AwaitedOperation<StartMigrationMessage, StartMigrationResponse>(ElastiCacheOperations.StartMigration, Capability.Migration)
{
    protected override async Task CheckAsync(StartMigrationMessage input, Caller caller, CancellationToken cancellation)
    {
        MigrationRules.CheckSource(
            await groups.GetAsync(caller, input.ReplicationGroupId, cancellation),
            [.. input.CustomerNodeEndpointList.Select(endpoint => (endpoint.Address, endpoint.Port))]);
    }
}
