using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Model.ServiceUpdates;
using Larder.Server.Http;

namespace Larder.Server.ServiceUpdates;

public sealed class DescribeUpdateActions(ControlPlane.ServiceUpdates.ServiceUpdates updates)
    : OperationHandler<DescribeUpdateActionsMessage, UpdateActionsMessage>(ElastiCacheOperations.DescribeUpdateActions)
{
    // ServiceUpdateTimeRange is about release dates, which are not known here.
    public override IReadOnlyCollection<string> Parameters { get; } =
    [
        nameof(DescribeUpdateActionsMessage.ServiceUpdateName),
        nameof(DescribeUpdateActionsMessage.Engine),
        nameof(DescribeUpdateActionsMessage.ReplicationGroupIds),
        nameof(DescribeUpdateActionsMessage.CacheClusterIds),
        nameof(DescribeUpdateActionsMessage.ServiceUpdateStatus),
        nameof(DescribeUpdateActionsMessage.UpdateActionStatus),
        nameof(DescribeUpdateActionsMessage.ShowNodeLevelUpdateStatus),
        nameof(DescribeUpdateActionsMessage.MaxRecords),
        nameof(DescribeUpdateActionsMessage.Marker),
    ];

    protected override async Task<UpdateActionsMessage> HandleAsync(
        DescribeUpdateActionsMessage input, Caller caller, CancellationToken cancellation)
    {
        var query = new UpdateQuery
        {
            UpdateName = input.ServiceUpdateName,
            Engine = input.Engine,
            ReplicationGroupIds = input.ReplicationGroupIds,
            CacheClusterIds = input.CacheClusterIds,
            UpdateStatuses = input.ServiceUpdateStatus,
            ActionStatuses = input.UpdateActionStatus,
        };
        var page = await updates.ListActionsAsync(caller, query, PageRequest.From(input.MaxRecords, input.Marker), cancellation);
        var withNodes = input.ShowNodeLevelUpdateStatus ?? false;
        return new()
        {
            UpdateActions = [.. page.Items.Select(action => UpdateActionShape.Of(action, withNodes))],
            Marker = page.Marker,
        };
    }
}
