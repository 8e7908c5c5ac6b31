using System.Globalization;
using Larder.Console.Resources;
using Larder.Model.Maintenance;
using Microsoft.Extensions.Localization;

namespace Larder.Console.Modify;

/// <summary>When the maintenance window opens, in UTC.</summary>
internal static class OpeningText
{
    public static string Of(IStringLocalizer<Strings> l, WeeklyWindow window, DateTimeOffset now) =>
        window.Contains(now) ? l["Modify_WindowOpen", window.ToString()] : l["Modify_WindowAt", Next(window, now), window.ToString()];

    public static string Next(WeeklyWindow window, DateTimeOffset now) =>
        window.Next(now).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
