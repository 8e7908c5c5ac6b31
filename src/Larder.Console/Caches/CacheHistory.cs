using Larder.ControlPlane.Access;
using Larder.ControlPlane.Events;
using Larder.Model.Events;
using Larder.Model.Paging;

namespace Larder.Console.Caches;

/// <summary>What happened to a cache, its members included, the latest first.</summary>
public sealed class CacheHistory(Events events, TimeProvider time)
{
    public const int Shown = 30;
    private const int Page = 100;

    public async Task<IReadOnlyList<CacheEvent>> ReadAsync(
        Caller caller, IEnumerable<(EventSource Source, string Id)> sources, CancellationToken cancellation)
    {
        var found = new List<CacheEvent>();
        foreach (var (source, id) in sources)
        {
            var now = time.GetUtcNow();
            var query = EventQuery.Over(EventSources.Word(source), id, now - EventQuery.Kept, now, null, now);
            await foreach (var one in CacheList.AllAsync(page => events.ListAsync(caller, query, page with { Limit = Page }, cancellation)))
                found.Add(one);
        }

        return [.. found.OrderByDescending(one => one.At).Take(Shown)];
    }
}
