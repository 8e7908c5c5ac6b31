using System.Globalization;

namespace Larder.Contract.SigV4;

internal static class SignatureTime
{
    private const string Basic = "yyyyMMdd'T'HHmmss'Z'";

    public static string Text(DateTimeOffset time) =>
        time.ToUniversalTime().ToString(Basic, CultureInfo.InvariantCulture);

    public static string Date(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>X-Amz-Date is ISO 8601 basic; a Date header may also be RFC 1123.</summary>
    public static DateTimeOffset Parse(string text)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        return DateTimeOffset.TryParseExact(text, [Basic, "r"], CultureInfo.InvariantCulture, utc, out var time)
            ? time
            : throw ContractFaultException.IncompleteSignature("Date must be in ISO-8601 'basic format'. "
                + $"Got '{text}'. See http://en.wikipedia.org/wiki/ISO_8601");
    }
}
