using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.ReplicationGroups;

public sealed class DescribeReplicationGroups(ControlPlane.ReplicationGroups.ReplicationGroups groups)
    : OperationHandler<DescribeReplicationGroupsMessage, ReplicationGroupMessage>(ElastiCacheOperations.DescribeReplicationGroups)
{
    protected override async Task<ReplicationGroupMessage> HandleAsync(
        DescribeReplicationGroupsMessage input, Caller caller, CancellationToken cancellation)
    {
        var request = PageRequest.From(input.MaxRecords, input.Marker);
        if (input.ReplicationGroupId is { } id)
            return new() { ReplicationGroups = [ReplicationGroupShape.Of(await groups.GetAsync(caller, id, cancellation))] };
        var page = await groups.ListAsync(caller, request, cancellation);
        return new() { ReplicationGroups = [.. page.Items.Select(ReplicationGroupShape.Of)], Marker = page.Marker };
    }
}
