namespace Larder.Model.SampleApp;

/// <summary>How long the latest answers took; older ones make room.</summary>
public sealed class RecentTimes
{
    /// <summary>A minute of visitors.</summary>
    public const int Kept = 2400;

    private readonly TimeSpan[] _times = new TimeSpan[Kept];
    private long _added;

    public void Add(TimeSpan took) => _times[_added++ % Kept] = took;

    /// <summary>For each share the time within which so many of them were done (nearest rank); null where there are none.</summary>
    /// <param name="shares">More than 0, at most 1.</param>
    public IReadOnlyList<TimeSpan?> Within(params IReadOnlyList<double> shares)
    {
        TimeSpan[] sorted = [.. _times.AsSpan(0, (int)Math.Min(_added, Kept))];
        Array.Sort(sorted);
        return [.. shares.Select(share => sorted.Length == 0 ? (TimeSpan?)null : sorted[(int)Math.Ceiling(share * sorted.Length) - 1])];
    }
}
