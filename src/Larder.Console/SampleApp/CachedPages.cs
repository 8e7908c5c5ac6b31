using Larder.Model.SampleApp;

namespace Larder.Console.SampleApp;

/// <summary>Pages by way of a cache, as most applications do it (cache-aside): looked up there; worked out and put there where it
/// has none; worked out alone where it does not answer.</summary>
/// <param name="open">Makes a connection.</param>
/// <param name="prefix">Of its keys.</param>
/// <param name="work">Works out the page of a number.</param>
/// <param name="time">Bounds how long an answer is waited for.</param>
internal sealed class CachedPages(Func<CancellationToken, Task<IPageCache>> open, string prefix, Func<int, string> work, TimeProvider time)
    : IDisposable
{
    /// <summary>How long the cache keeps a page. Nothing is put there without an expiry.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(20);

    /// <summary>No visitor waits longer for the cache.</summary>
    public static readonly TimeSpan AnswersWithin = TimeSpan.FromMilliseconds(500);

    // Less than a page's browser is given for its end.
    private static readonly TimeSpan _clearedWithin = TimeSpan.FromSeconds(1);

    private readonly HashSet<string> _put = [];
    private IPageCache? _cache;

    /// <summary>Why the cache did not answer last: the engine's words, or the system's; null where nothing came in time.</summary>
    public string? Trouble { get; private set; }

    public async Task<Served> ServeAsync(int page, CancellationToken cancellation)
    {
        var key = FormattableString.Invariant($"{prefix}:page-{page}");
        var has = false;
        var isAnswered = await TryAsync(async (cache, bound) => has = await cache.HasAsync(key, bound), cancellation);
        if (has) return Served.Hit;
        var content = work(page);
        if (!isAnswered) return Served.Without;
        _put.Add(key);
        return await TryAsync((cache, bound) => cache.PutAsync(key, content, KeptFor, bound), cancellation) ? Served.Miss : Served.Without;
    }

    /// <summary>Deletes what it has put there, as far as the cache lets it in time. What stays expires.</summary>
    public async Task ClearAsync()
    {
        using var bound = new CancellationTokenSource(_clearedWithin, time);
        try
        {
            _cache ??= await open(bound.Token);
            foreach (var key in _put) await _cache.DeleteAsync(key, bound.Token);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or OperationCanceledException)
        {
            Close();
        }
    }

    public void Dispose() => Close();

    /// <summary>One question, on the connection that there is or a new one. A connection on which one failed is not used again: the
    /// endpoint may lead elsewhere by now.</summary>
    private async Task<bool> TryAsync(Func<IPageCache, CancellationToken, Task> ask, CancellationToken cancellation)
    {
        using var bound = new CancellationTokenSource(AnswersWithin, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(bound.Token, cancellation);
        try
        {
            _cache ??= await open(both.Token);
            await ask(_cache, both.Token);
            return true;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            Trouble = failure.Message;
            Close();
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Trouble = null;
            Close();
            return false;
        }
    }

    private void Close()
    {
        _cache?.Dispose();
        _cache = null;
    }
}
