using System.Globalization;

namespace Larder.Server.Commands;

/// <summary>Times for people: UTC, to the second, as the log has them.</summary>
internal static class Moment
{
    public static string Of(DateTimeOffset? at) =>
        at?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
