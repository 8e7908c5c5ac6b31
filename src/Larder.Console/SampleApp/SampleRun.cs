using Larder.Console.Faults;
using Larder.Model.SampleApp;

namespace Larder.Console.SampleApp;

/// <summary>One run of the sample application: visitor after visitor until it is stopped, or ends by itself.</summary>
/// <param name="pages">By way of the cache.</param>
/// <param name="stands">Whether the cache is still there.</param>
/// <param name="draws">What decides which page the next visitor asks for.</param>
/// <param name="time">Its clock.</param>
internal sealed class SampleRun(CachedPages pages, Func<CancellationToken, Task<bool>> stands, Random draws, TimeProvider time)
{
    public const int Pages = 200;

    /// <summary>Visitors a second.</summary>
    public const int Visitors = 40;

    /// <summary>It is for looking at, and nobody does for longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>A failover takes milliseconds, a reboot seconds: what does not answer for so long will not.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>A cache that has not answered for so long may have gone. Sooner nobody asks, since that would be a part of what an
    /// interruption costs.</summary>
    public static readonly TimeSpan AsksAfter = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan _between = TimeSpan.FromSeconds(1) / Visitors;
    private static readonly TimeSpan _asksEvery = TimeSpan.FromSeconds(1);

    private readonly long _began = time.GetTimestamp();
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly PagePopularity _popularity = new(Pages);
    private readonly SampleTally _tally = new();
    private readonly Lock _lock = new();
    private TimeSpan? _endedAt;
    private SampleEnd? _end;
    private Refusal? _failed;
    private TimeSpan _asked;

    /// <summary>May be read while it runs.</summary>
    public SampleState State
    {
        get
        {
            lock (_lock)
            {
                return new()
                {
                    Figures = _tally.Figures(_endedAt ?? Elapsed),
                    StartedAt = _startedAt,
                    End = _end,
                    Trouble = pages.Trouble,
                    Failed = _failed,
                };
            }
        }
    }

    public bool IsRunning
    {
        get
        {
            lock (_lock) return _end is null;
        }
    }

    private TimeSpan Elapsed => time.GetElapsedTime(_began);

    /// <summary>Returns once it has ended and its keys are deleted.</summary>
    public async Task RunAsync(Attempts attempts, CancellationToken stop)
    {
        var end = SampleEnd.Failed;
        var failed = await attempts.TryAsync(async () => end = await ServeAsync(stop));
        lock (_lock) (_end, _endedAt, _failed) = (end, Elapsed, failed);

        // Whoever is at the address of one that has gone did not ask for anything.
        if (end is not SampleEnd.Gone) await pages.ClearAsync();
        pages.Dispose();
    }

    private async Task<SampleEnd> ServeAsync(CancellationToken stop)
    {
        var due = Elapsed;
        while (true)
        {
            var before = Elapsed;
            // Not cut short by a stop: a page that is on its way to the cache would come after its deletion.
            var served = await pages.ServeAsync(_popularity.PageAt(draws.NextDouble()), CancellationToken.None);
            var after = Elapsed;
            lock (_lock) _tally.Add(after, served, after - before);
            if (await EndAsync(served, after) is { } end) return end;

            // Visitors that could not be served in time went away: they are not served in a rush afterwards.
            due = due + _between > after ? due + _between : after;
            await Task.Delay(due - after, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stop.IsCancellationRequested) return SampleEnd.Stopped;
        }
    }

    private async Task<SampleEnd?> EndAsync(Served served, TimeSpan now)
    {
        if (now >= Longest) return SampleEnd.TimeUp;
        if (served is not Served.Without) return null;
        TimeSpan silent;
        lock (_lock) silent = _tally.SilentFor(now);
        if (silent >= Patience) return SampleEnd.Silent;
        if (silent < AsksAfter || now - _asked < _asksEvery) return null;
        _asked = now;
        return await stands(CancellationToken.None) ? null : SampleEnd.Gone;
    }
}
