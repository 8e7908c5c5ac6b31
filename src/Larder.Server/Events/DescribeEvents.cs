using Larder.Contract.ElastiCache;
using Larder.ControlPlane.Access;
using Larder.Model.Events;
using Larder.Model.Paging;
using Larder.Server.Http;

namespace Larder.Server.Events;

public sealed class DescribeEvents(ControlPlane.Events.Events events, TimeProvider time)
    : OperationHandler<DescribeEventsMessage, EventsMessage>(ElastiCacheOperations.DescribeEvents)
{
    protected override async Task<EventsMessage> HandleAsync(
        DescribeEventsMessage input, Caller caller, CancellationToken cancellation)
    {
        var query = EventQuery.Over(
            input.SourceType, input.SourceIdentifier, input.StartTime, input.EndTime, input.Duration, time.GetUtcNow());
        var page = await events.ListAsync(caller, query, PageRequest.From(input.MaxRecords, input.Marker), cancellation);
        return new()
        {
            Events =
            [
                .. page.Items.Select(one => new Event
                {
                    SourceType = EventSources.Word(one.Source),
                    SourceIdentifier = one.SourceId,
                    Message = one.Message,
                    Date = one.At,
                }),
            ],
            Marker = page.Marker,
        };
    }
}
