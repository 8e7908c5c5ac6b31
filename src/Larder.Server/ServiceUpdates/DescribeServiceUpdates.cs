using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.ServiceUpdates;

public sealed class DescribeServiceUpdates(ControlPlane.ServiceUpdates.ServiceUpdates updates)
    : OperationHandler<DescribeServiceUpdatesMessage, ServiceUpdatesMessage>(ElastiCacheOperations.DescribeServiceUpdates)
{
    protected override async Task<ServiceUpdatesMessage> HandleAsync(
        DescribeServiceUpdatesMessage input, Caller caller, CancellationToken cancellation)
    {
        var page = await updates.ListAsync(
            caller, input.ServiceUpdateName, input.ServiceUpdateStatus, PageRequest.From(input.MaxRecords, input.Marker), cancellation);
        return new() { ServiceUpdates = [.. page.Items.Select(ServiceUpdateShape.Of)], Marker = page.Marker };
    }
}
