using Larder.Model.Events;

namespace Larder.Console.Caches.History;

/// <summary>The newest events, as the page reads them all the while, and older ones that its reader asked for.</summary>
public sealed class EventLog
{
    private readonly List<CacheEvent> _older = [];

    /// <summary>Whether there is nothing older than what is held.</summary>
    public bool Complete { get; private set; }

    /// <summary>All that is held, the latest first, each once.</summary>
    public IReadOnlyList<CacheEvent> With(IReadOnlyList<CacheEvent> newest) =>
        [.. newest.Concat(_older).Distinct().OrderByDescending(one => one.At)];

    /// <param name="newest">What the page holds.</param>
    /// <param name="read">What happened until the oldest of all that is held, it included.</param>
    public void Add(IReadOnlyList<CacheEvent> newest, IReadOnlyList<CacheEvent> read)
    {
        var held = With(newest);
        var more = read.Except(held).ToList();
        _older.AddRange(more);
        // What the page holds moves on with the newest: what it had before is kept here.
        _older.AddRange(held.Except(_older).ToList());
        Complete = more.Count == 0 || read.Count < CacheHistory.Shown;
    }

    public static bool Matches(CacheEvent one, string text, string? source) =>
        (source is null || one.SourceId == source)
        && (text.Length == 0 || one.Message.Contains(text, StringComparison.OrdinalIgnoreCase) || one.SourceId.Contains(text, StringComparison.OrdinalIgnoreCase));
}
