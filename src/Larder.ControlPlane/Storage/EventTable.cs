using System.Globalization;
using Larder.Model.Events;
using Larder.Model.Naming;
using Larder.Model.Paging;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

public sealed class EventTable(IDbContextFactory<StoreContext> contexts, StoreWriter writer)
{
    public async Task<Page<CacheEvent>> ListAsync(Scope scope, EventQuery query, PageRequest page, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var after = page.AfterNumber;
        long from = query.From.UtcTicks, until = query.Until.UtcTicks;
        var rows = context.Events.AsNoTracking()
            .Where(row => row.Account == scope.Account && row.Region == scope.Region && row.At >= from && row.At <= until && row.Id > after);
        if (query.SourceType is { } type) rows = rows.Where(row => row.SourceType == type);
        if (query.SourceId is { } id) rows = rows.Where(row => row.SourceId == id);
        var found = await rows.OrderBy(row => row.Id).Take(page.Limit + 1).ToListAsync(cancellation);
        var shown = found.Take(page.Limit).ToList();
        return new Page<CacheEvent>(
            [.. shown.Select(row => new CacheEvent(EventSources.Parse(row.SourceType), row.SourceId, row.Message, new DateTimeOffset(row.At, TimeSpan.Zero)))],
            found.Count > page.Limit ? PageRequest.Marker(shown[^1].Id.ToString(CultureInfo.InvariantCulture)) : null);
    }

    public Task PurgeAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        var ticks = before.UtcTicks;
        // What is shown of events are the latest: nobody misses what is purged.
        return writer.WriteAsync([], context => context.Events.Where(row => row.At < ticks).ExecuteDeleteAsync(cancellation), cancellation);
    }

    internal static void Add(StoreContext context, Scope scope, IEnumerable<CacheEvent> events) => context.Events.AddRange(
        events.Select(one => new EventRow
        {
            Account = scope.Account,
            Region = scope.Region,
            SourceType = EventSources.Word(one.Source),
            SourceId = one.SourceId,
            Message = one.Message,
            At = one.At.UtcTicks,
        }));
}
