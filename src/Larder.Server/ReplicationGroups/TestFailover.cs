using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class TestFailover(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<TestFailoverMessage, TestFailoverResult>(ElastiCacheOperations.TestFailover)
{
    protected override async Task<TestFailoverResult> HandleAsync(
        TestFailoverMessage input, Caller caller, CancellationToken cancellation)
    {
        if (input.NodeGroupId != ReplicationGroupShape.NodeGroupId) throw FaultException.NodeGroupNotFound(input.NodeGroupId);
        var changed = await groups.TestFailoverAsync(caller, input.ReplicationGroupId, cancellation);
        return new() { ReplicationGroup = ReplicationGroupShape.Of(changed) };
    }
}
