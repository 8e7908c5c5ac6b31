namespace Larder.Model.SampleApp;

/// <summary>How a sample application fares with its cache, as the application itself sees it.</summary>
public sealed record SampleFigures
{
    public required long Hits { get; init; }
    public required long Misses { get; init; }
    public required long Without { get; init; }

    /// <summary>Visitors a second, over the last ten seconds that are complete.</summary>
    public required double PerSecond { get; init; }

    /// <summary>The complete seconds of the last minute, the latest last; fewer at the beginning.</summary>
    public required IReadOnlyList<SampleSecond> Seconds { get; init; }

    /// <summary>Half of the pages from the cache took at most so long, of the latest ones; null where there are none.</summary>
    public TimeSpan? HitMedian { get; init; }

    /// <summary>99 of 100 did.</summary>
    public TimeSpan? HitP99 { get; init; }

    /// <summary>Half of the pages that had to be worked out took at most so long, of the latest ones; null where there are none.</summary>
    public TimeSpan? WorkedOutMedian { get; init; }

    /// <summary>How often the cache answered, then did not, then did again.</summary>
    public required long Interruptions { get; init; }

    /// <summary>From the last answer before to the first one after; null where there was none.</summary>
    public TimeSpan? LastInterruption { get; init; }

    /// <inheritdoc cref="LastInterruption"/>
    public TimeSpan? LongestInterruption { get; init; }

    /// <summary>For how long the cache has not answered now, counted from its last answer or from the start; null where it does.</summary>
    public TimeSpan? SilentFor { get; init; }

    /// <summary>Of the lookups that the cache answered, how many it had; null where it answered none.</summary>
    public double? HitRatio => Hits + Misses > 0 ? (double)Hits / (Hits + Misses) : null;
}
