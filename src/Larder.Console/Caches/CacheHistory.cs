using Larder.ControlPlane.Access;
using Larder.ControlPlane.Events;
using Larder.Model.Events;
using Larder.Model.Paging;

namespace Larder.Console.Caches;

/// <summary>What happened to a cache, its members included, the latest first.</summary>
public sealed class CacheHistory(Events events, TimeProvider time)
{
    public const int Shown = 30;

    public async Task<IReadOnlyList<CacheEvent>> ReadAsync(
        Caller caller, IEnumerable<(EventSource Source, string Id)> sources, CancellationToken cancellation)
    {
        var found = new List<CacheEvent>();
        foreach (var (source, id) in sources)
        {
            var latest = new LatestEvents<CacheEvent>(Shown);
            while (!latest.Found)
            {
                var query = EventQuery.Over(EventSources.Word(source), id, null, null, latest.Minutes, time.GetUtcNow());
                latest.Add(await events.ListAsync(caller, query, PageRequest.From(null, latest.Marker), cancellation));
            }

            found.AddRange(latest.Newest);
        }

        return [.. found.OrderByDescending(one => one.At).Take(Shown)];
    }
}
