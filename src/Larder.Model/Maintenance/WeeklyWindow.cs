using System.Globalization;
using Larder.Model.Faults;

namespace Larder.Model.Maintenance;

/// <summary>A time of the week in UTC, ddd:hh24:mi-ddd:hh24:mi, of 60 minutes to 24 hours
/// (API reference, CreateCacheCluster: PreferredMaintenanceWindow; contract/facts/validation-limits.json).</summary>
/// <param name="Start">Minutes since the beginning of Sunday.</param>
/// <param name="Length">Minutes.</param>
public readonly record struct WeeklyWindow(int Start, int Length)
{
    public const string Parameter = "PreferredMaintenanceWindow";
    public const int Week = 7 * Day;
    public const int Day = 24 * 60;
    private const int Shortest = 60;
    private const int Raster = 30;
    private static readonly string[] _days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public static WeeklyWindow Parse(string text)
    {
        var ends = text.Split('-');
        if (ends.Length != 2 || Minute(ends[0]) is not { } start || Minute(ends[1]) is not { } end)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {Parameter} must have the form ddd:hh24:mi-ddd:hh24:mi, in UTC, as in sun:23:00-mon:01:30; {text} was given.");
        }

        var length = (end - start + Week) % Week;
        return length is >= Shortest and <= Day
            ? new(start, length)
            : throw FaultException.InvalidParameterValue($"The parameter {Parameter} must be between 60 minutes and 24 hours long; {text} was given.");
    }

    /// <summary>For a cache whose owner did not say: an hour that follows from its name, and leaves its daily snapshots alone.</summary>
    public static WeeklyWindow Of(string name, DailyWindow? snapshots, MaintenanceBlock block)
    {
        var start = name.ToLowerInvariant().Aggregate(17, (sum, character) => ((sum * 31) + character) % (Week / Raster));
        var all = Enumerable.Range(0, Week / Raster)
            .Select(index => new WeeklyWindow((start + index) % (Week / Raster) * Raster, Shortest))
            .Append(new WeeklyWindow(snapshots is { } daily ? (daily.Start + daily.Length) % Day : 0, Shortest))
            .Where(window => snapshots is null || !snapshots.Value.Overlaps(window))
            .ToList();
        return all.Find(block.Holds) is { Length: > 0 } usual ? usual
            : all.Count > 0 ? all[0]
            : throw FaultException.InvalidParameterValue($"The parameter {DailyWindow.Parameter} leaves no hour of the week for maintenance.");
    }

    public bool Contains(DateTimeOffset now) => Since(now) < Length;

    /// <summary>When it opens next; now where it is open.</summary>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        if (Contains(now)) return now;
        var minute = new DateTimeOffset(now.UtcDateTime.Ticks - (now.UtcDateTime.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
        return minute.AddMinutes(Week - Since(now));
    }

    public override string ToString() => $"{Text(Start)}-{Text((Start + Length) % Week)}";

    private int Since(DateTimeOffset now)
    {
        var utc = now.UtcDateTime;
        return ((((int)utc.DayOfWeek * Day) + (utc.Hour * 60) + utc.Minute - Start) + Week) % Week;
    }

    private static int? Minute(string text)
    {
        var parts = text.Split(':', 2);
        var day = Array.IndexOf(_days, parts[0].ToLowerInvariant());
        return day >= 0 && parts.Length == 2 && DailyWindow.Minute(parts[1]) is { } minute ? (day * Day) + minute : null;
    }

    private static string Text(int minute) =>
        string.Create(CultureInfo.InvariantCulture, $"{_days[minute / Day]}:{minute % Day / 60:00}:{minute % 60:00}");
}
