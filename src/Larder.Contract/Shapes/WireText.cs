using System.Globalization;

namespace Larder.Contract.Shapes;

/// <summary>Scalars as text, alike in forms and XML. Reading is by Try: what a failure means depends on who sent
/// it.</summary>
internal static class WireText
{
    // NaN and the infinities are left out: no AWS number is one, and arithmetic on them would surprise us later.
    private const NumberStyles Number =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private static readonly string[] Iso8601 =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
        "yyyyMMdd'T'HHmmssK",
    ];

    public static string Of(bool value) => value ? "true" : "false";
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
    public static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Java's and Python's spellings differ in case; AWS takes both.
    public static bool TryBoolean(string text, out bool value)
    {
        value = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    public static bool TryLong(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryInteger(string text, out int value) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    public static bool TryDouble(string text, out double value) =>
        double.TryParse(text, Number, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    /// <summary>ISO 8601, in UTC where it names no offset, or seconds since the epoch.</summary>
    public static bool TryTimestamp(string text, out DateTimeOffset value)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, Iso8601, CultureInfo.InvariantCulture, utc, out value)) return true;
        if (!TryDouble(text, out var seconds) || Math.Abs(seconds) > 253_402_300_799 || seconds < -62_135_596_800)
            return false;

        // Through milliseconds: a double of seconds has no exact ticks.
        value = DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round(seconds * 1000));
        return true;
    }
}
