using System.Globalization;

namespace Larder.E2E.Harness;

/// <summary>Maintenance windows that stay open, or shut, while a test runs.</summary>
internal static class MaintenanceWindows
{
    /// <summary>An hour that began five minutes ago, or will after this time.</summary>
    public static string In(TimeSpan delay)
    {
        var start = TimeProvider.System.GetUtcNow().AddMinutes(-5) + delay;
        return $"{Minute(start)}-{Minute(start.AddHours(1))}".ToLowerInvariant();
    }

    private static string Minute(DateTimeOffset at) => at.ToString("ddd:HH:mm", CultureInfo.InvariantCulture);
}
