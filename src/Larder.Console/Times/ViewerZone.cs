using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Larder.Console.Times;

/// <summary>The time zone of whoever looks, as the browser told it (viewer.js); UTC where it did not, or where this machine does
/// not know the zone.</summary>
public sealed class ViewerZone(TimeZoneInfo zone)
{
    private const string Cookie = "larder-zone";

    public static ViewerZone Utc { get; } = new(TimeZoneInfo.Utc);

    public string Id => zone.Id;
    public bool IsUtc => zone.Equals(TimeZoneInfo.Utc);

    public static ViewerZone Named(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? new(zone) : Utc;

    public static string? IdOf(HttpContext http) => http.Request.Cookies[Cookie];

    /// <summary>E.g. 2026-01-02 12:04:05, without the zone's name.</summary>
    public string Text(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
}
