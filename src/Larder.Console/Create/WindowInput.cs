using System.Globalization;
using Larder.Model.Maintenance;

namespace Larder.Console.Create;

/// <summary>A window that is being chosen, in UTC.</summary>
public sealed class WindowInput
{
    /// <summary>Otherwise the service chooses.</summary>
    public bool Chosen { get; set; }

    /// <summary>Of a window of the week.</summary>
    public DayOfWeek Day { get; set; }

    /// <summary>As a browser's time field has it, 05:00; it can be emptied.</summary>
    public string Time { get; set; } = "";
    public int Hours { get; set; } = 1;

    /// <summary>In AWS's words; null where the service chooses. What is no time is left as it is, for the rules to refuse.</summary>
    public string? Daily => !Chosen ? null : Minute is { } minute ? new DailyWindow(minute, Hours * 60).ToString() : Time;

    /// <inheritdoc cref="Daily"/>
    public string? Weekly => !Chosen ? null
        : Minute is { } minute ? new WeeklyWindow(((int)Day * WeeklyWindow.Day) + minute, Hours * 60).ToString() : Time;

    private int? Minute =>
        TimeOnly.TryParseExact(Time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (time.Hour * 60) + time.Minute : null;
}
