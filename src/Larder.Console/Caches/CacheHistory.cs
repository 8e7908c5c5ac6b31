using Larder.ControlPlane.Access;
using Larder.ControlPlane.Events;
using Larder.Model.Events;
using Larder.Model.Paging;

namespace Larder.Console.Caches;

/// <summary>What happened to a cache, its members included, the latest first.</summary>
public sealed class CacheHistory(Events events, TimeProvider time)
{
    public const int Shown = 30;

    public Task<IReadOnlyList<CacheEvent>> ReadAsync(
        Caller caller, IEnumerable<(EventSource Source, string Id)> sources, CancellationToken cancellation) =>
        ReadAsync(caller, sources, null, cancellation);

    /// <param name="until">The latest moment that is of interest; null for now.</param>
    public async Task<IReadOnlyList<CacheEvent>> ReadAsync(
        Caller caller, IEnumerable<(EventSource Source, string Id)> sources, DateTimeOffset? until, CancellationToken cancellation)
    {
        var found = new List<CacheEvent>();
        foreach (var (source, id) in sources)
        {
            var latest = new LatestEvents<CacheEvent>(Shown);
            while (!latest.Found)
            {
                var query = EventQuery.Over(EventSources.Word(source), id, null, until, latest.Minutes, time.GetUtcNow());
                latest.Add(await events.ListAsync(caller, query, PageRequest.From(null, latest.Marker), cancellation));
            }

            found.AddRange(latest.Newest);
        }

        return [.. found.OrderByDescending(one => one.At).Take(Shown)];
    }
}
