using System.Globalization;
using Larder.Model.Maintenance;

namespace Larder.Console.Times;

/// <summary>A window, which is kept in UTC, as the clock of whoever looks shows it next.</summary>
public static class ViewerWindow
{
    /// <param name="window">In AWS's words: weekly (sun:05:00-sun:06:00) or daily (04:00-05:00).</param>
    /// <param name="zone">Whose clock.</param>
    /// <param name="now">Clocks are put forward and back: the next one counts.</param>
    /// <param name="nameOf">What the viewer calls a day, shortly.</param>
    /// <returns>E.g. Sun 14:00 – 15:00.</returns>
    public static string Text(string window, ViewerZone zone, DateTimeOffset now, Func<DayOfWeek, string> nameOf)
    {
        var weekly = window.Contains(':', StringComparison.Ordinal) && char.IsAsciiLetter(window[0]);
        var (start, length, period) = weekly
            ? (WeeklyWindow.Parse(window).Start, WeeklyWindow.Parse(window).Length, WeeklyWindow.Week)
            : (DailyWindow.Parse(window).Start, DailyWindow.Parse(window).Length, WeeklyWindow.Week / 7);
        // Minutes since the beginning of the week, or of the day.
        var utc = now.ToUniversalTime();
        var minute = (int)utc.TimeOfDay.TotalMinutes + (weekly ? (int)utc.DayOfWeek * (WeeklyWindow.Week / 7) : 0);
        var begins = utc.AddSeconds(-utc.Second).AddMinutes((start - minute + period) % period);
        var (from, to) = (zone.Local(begins), zone.Local(begins.AddMinutes(length)));
        return weekly
            ? $"{nameOf(from.DayOfWeek)} {Clock(from)} – {(from.Date == to.Date ? "" : nameOf(to.DayOfWeek) + " ")}{Clock(to)}"
            : $"{Clock(from)} – {Clock(to)}";
    }

    private static string Clock(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
