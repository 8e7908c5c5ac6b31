using Larder.Model.Faults;

namespace Larder.Model.Events;

/// <summary>What DescribeEvents asks for. Without any time the last hour; never more than 14 days back.</summary>
public sealed record EventQuery(string? SourceType, string? SourceId, DateTimeOffset From, DateTimeOffset Until)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);
    private static readonly TimeSpan _default = TimeSpan.FromMinutes(60);

    /// <param name="sourceType">One of AWS's words, e.g. replication-group.</param>
    /// <param name="sourceId">Only with a source type.</param>
    /// <param name="minutes">DescribeEvents' Duration; with a start or an end it counts from the one that is given.</param>
    public static EventQuery Over(
        string? sourceType, string? sourceId, DateTimeOffset? start, DateTimeOffset? end, int? minutes, DateTimeOffset now)
    {
        if (sourceId is not null && sourceType is null)
            throw FaultException.InvalidParameterCombination("The parameter SourceIdentifier needs SourceType.");
        if (minutes is < 1 or > 14 * 24 * 60)
            throw FaultException.InvalidParameterValue("The parameter Duration must be between 1 and 20160 minutes.");
        if (minutes is not null && start is not null && end is not null)
            throw FaultException.InvalidParameterCombination("Duration cannot be given together with both StartTime and EndTime.");

        var duration = minutes is { } given ? TimeSpan.FromMinutes(given) : _default;
        var until = end ?? (minutes is not null && start is { } begin ? After(begin, duration) : now);
        var from = start ?? Before(until, duration);
        if (from > until) throw FaultException.InvalidParameterCombination("The parameter StartTime must be before EndTime.");
        return new EventQuery(sourceType, sourceId?.ToLowerInvariant(), from < now - Kept ? now - Kept : from, until);
    }

    // A caller may name the first or the last moment that there is. In UTC, as an offset has its own first and last.
    private static DateTimeOffset After(DateTimeOffset at, TimeSpan span) =>
        DateTimeOffset.MaxValue - at < span ? DateTimeOffset.MaxValue : at.ToUniversalTime() + span;

    private static DateTimeOffset Before(DateTimeOffset at, TimeSpan span) =>
        at - DateTimeOffset.MinValue < span ? DateTimeOffset.MinValue : at.ToUniversalTime() - span;
}
