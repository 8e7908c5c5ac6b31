using System.Globalization;
using Larder.Model.Faults;

namespace Larder.Model.Maintenance;

/// <summary>A time of the day in UTC, hh24:mi-hh24:mi, of 60 minutes or more
/// (API reference, CreateReplicationGroup: SnapshotWindow; contract/facts/validation-limits.json).</summary>
/// <param name="Start">Minutes since midnight.</param>
/// <param name="Length">Minutes.</param>
public readonly record struct DailyWindow(int Start, int Length)
{
    public const string Parameter = "SnapshotWindow";
    private const int Day = 24 * 60;
    private const int Shortest = 60;

    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public static DailyWindow Parse(string text)
    {
        var ends = text.Split('-');
        if (ends.Length != 2 || Minute(ends[0]) is not { } start || Minute(ends[1]) is not { } end)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {Parameter} must have the form hh24:mi-hh24:mi, in UTC, as in 05:00-09:00; {text} was given.");
        }

        var length = (end - start + Day) % Day;
        return length >= Shortest
            ? new(start, length)
            : throw FaultException.InvalidParameterValue($"The parameter {Parameter} must be at least 60 minutes long; {text} was given.");
    }

    /// <summary>For a cache whose owner did not say: the hour before its maintenance begins.</summary>
    public static DailyWindow Before(WeeklyWindow maintenance) =>
        new((maintenance.Start - Shortest + WeeklyWindow.Week) % Day, Shortest);

    public bool Overlaps(WeeklyWindow weekly)
    {
        var (start, length) = this;
        return Enumerable.Range(-1, 10).Select(day => (day * Day) + start)
            .Any(begin => begin < weekly.Start + weekly.Length && weekly.Start < begin + length);
    }

    public override string ToString() => $"{Text(Start)}-{Text((Start + Length) % Day)}";

    internal static int? Minute(string text) =>
        text.Length == 5 && text[2] == ':' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[3]) && char.IsAsciiDigit(text[4])
        && int.Parse(text[..2], CultureInfo.InvariantCulture) is var hour and < 24 && int.Parse(text[3..], CultureInfo.InvariantCulture) is var minute and < 60
            ? (hour * 60) + minute
            : null;

    private static string Text(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60:00}:{minute % 60:00}");
}
