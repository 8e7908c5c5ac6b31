using System.Collections.Concurrent;

namespace Larder.Console.Access;

/// <summary>Sessions whose users signed out before their time had run out. Kept in memory only: after a restart a copied cookie
/// would be good until its end, like one that nobody signed out of.</summary>
public sealed class EndedSessions(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    /// <summary>Told the session's id, on the thread of whoever ended it.</summary>
    public event Action<string>? Ended;

    public bool Has(string id) => _until.ContainsKey(id);

    /// <param name="until">When its time runs out: from then on it need not be remembered.</param>
    public void Add(string id, DateTimeOffset until)
    {
        foreach (var old in _until.Where(one => one.Value <= time.GetUtcNow())) _until.TryRemove(old);
        _until[id] = until;
        Ended?.Invoke(id);
    }
}
