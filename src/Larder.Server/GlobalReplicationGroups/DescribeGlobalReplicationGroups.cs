using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.GlobalReplicationGroups;

public sealed class DescribeGlobalReplicationGroups()
    : OperationHandler<DescribeGlobalReplicationGroupsMessage, DescribeGlobalReplicationGroupsResult>(
        ElastiCacheOperations.DescribeGlobalReplicationGroups)
{
    protected override Task<DescribeGlobalReplicationGroupsResult> HandleAsync(
        DescribeGlobalReplicationGroupsMessage input, Caller caller, CancellationToken cancellation)
    {
        PageRequest.From(input.MaxRecords, input.Marker);
        if (input.GlobalReplicationGroupId is { } id) throw FaultException.GlobalReplicationGroupNotFound(id);
        return Task.FromResult(new DescribeGlobalReplicationGroupsResult { GlobalReplicationGroups = [] });
    }
}
