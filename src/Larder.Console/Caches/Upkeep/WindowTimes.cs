using Larder.Model.Maintenance;

namespace Larder.Console.Caches.Upkeep;

internal static class WindowTimes
{
    /// <summary>When the window opens next, to the minute, in UTC; the moment itself where it opens at that.</summary>
    public static DateTimeOffset NextOpening(WeeklyWindow window, DateTimeOffset now)
    {
        var utc = now.ToUniversalTime();
        var sunday = new DateTimeOffset(utc.Date, TimeSpan.Zero).AddDays(-(int)utc.DayOfWeek);
        var opening = sunday.AddMinutes(window.Start);
        return opening >= utc ? opening : opening.AddDays(7);
    }
}
