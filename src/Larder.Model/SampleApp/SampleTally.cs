namespace Larder.Model.SampleApp;

/// <summary>Counts what became of the visitors of a sample application. Times count from its start. Holds a minute in detail,
/// however long it runs.</summary>
public sealed class SampleTally
{
    /// <summary>So many seconds are told one by one.</summary>
    public const int Window = 60;

    private const int RateOver = 10;

    // One more than is told: the second that is under way.
    private readonly (long Number, SampleSecond Counts)[] _seconds = new (long, SampleSecond)[Window + 1];
    private readonly RecentTimes _hitTimes = new();
    private readonly RecentTimes _workTimes = new();
    private long _hits;
    private long _misses;
    private long _without;
    private TimeSpan? _lastAnswer;
    private bool _isSilent;
    private long _interruptions;
    private TimeSpan? _lastInterruption;
    private TimeSpan? _longestInterruption;

    /// <param name="at">When the visitor had the page; never before that of the visitor before.</param>
    /// <param name="served">What became of it.</param>
    /// <param name="took">From the request to the page.</param>
    public void Add(TimeSpan at, Served served, TimeSpan took)
    {
        (served is Served.Hit ? _hitTimes : _workTimes).Add(took);
        Count(at, served);
        if (served is Served.Without) _isSilent = true;
        else Answer(at);
    }

    public SampleFigures Figures(TimeSpan at)
    {
        var seconds = Seconds(at);
        var hits = _hitTimes.Within(0.5, 0.99);
        return new()
        {
            Hits = _hits,
            Misses = _misses,
            Without = _without,
            PerSecond = seconds.Count == 0 ? 0 : seconds.TakeLast(RateOver).Average(second => second.Visitors),
            Seconds = seconds,
            HitMedian = hits[0],
            HitP99 = hits[1],
            WorkedOutMedian = _workTimes.Within(0.5)[0],
            Interruptions = _interruptions,
            LastInterruption = _lastInterruption,
            LongestInterruption = _longestInterruption,
            SilentFor = _isSilent ? SilentFor(at) : null,
        };
    }

    /// <summary>Since the last answer of the cache, or since the start.</summary>
    public TimeSpan SilentFor(TimeSpan at) => at - (_lastAnswer ?? TimeSpan.Zero);

    private void Count(TimeSpan at, Served served)
    {
        var number = (long)at.TotalSeconds;
        ref var second = ref _seconds[number % _seconds.Length];
        if (second.Counts is null || second.Number != number) second = (number, new(0, 0, 0));
        switch (served)
        {
            case Served.Hit:
                _hits++;
                second.Counts = second.Counts with { Hits = second.Counts.Hits + 1 };
                break;
            case Served.Miss:
                _misses++;
                second.Counts = second.Counts with { Misses = second.Counts.Misses + 1 };
                break;
            default:
                _without++;
                second.Counts = second.Counts with { Without = second.Counts.Without + 1 };
                break;
        }
    }

    // A cache that has not answered yet at all is not interrupted.
    private void Answer(TimeSpan at)
    {
        if (_isSilent && _lastAnswer is { } before)
        {
            _interruptions++;
            _lastInterruption = at - before;
            if (_longestInterruption is not { } longest || at - before > longest) _longestInterruption = at - before;
        }

        (_isSilent, _lastAnswer) = (false, at);
    }

    private List<SampleSecond> Seconds(TimeSpan at)
    {
        var now = (long)at.TotalSeconds;
        var told = new List<SampleSecond>(Window);
        for (var number = Math.Max(0, now - Window); number < now; number++)
        {
            var second = _seconds[number % _seconds.Length];
            told.Add(second.Counts is not null && second.Number == number ? second.Counts : new(0, 0, 0));
        }

        return told;
    }
}
