using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.GlobalReplicationGroups;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class CreateGlobalReplicationGroup(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : AwaitedOperation<CreateGlobalReplicationGroupMessage, CreateGlobalReplicationGroupResult>(
        ElastiCacheOperations.CreateGlobalReplicationGroup, Capability.GlobalReplicationGroups)
{
    protected override async Task CheckAsync(
        CreateGlobalReplicationGroupMessage input, Caller caller, CancellationToken cancellation)
    {
        GlobalReplicationGroupRules.CheckCreate(input.GlobalReplicationGroupIdSuffix);
        GlobalReplicationGroupRules.CheckPrimary(await groups.GetAsync(caller, input.PrimaryReplicationGroupId, cancellation));
    }
}
