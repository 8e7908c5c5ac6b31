using System.Globalization;
using Larder.Model.Takes;

namespace Larder.Console.Takes;

/// <summary>Memory and money for people; alike in all languages.</summary>
internal static class Amounts
{
    private const double Mebibyte = 1 << 20;
    private const double Gibibyte = 1 << 30;

    public static string Bytes(long bytes) => Math.Abs(bytes) switch
    {
        0 => "0 B",
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte:0.#} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / Gibibyte:0.##} GiB"),
    };

    public static string PerHour(Price price, string currency) => Money(price.PerHour, "#,##0.00####", currency);

    public static string Per30Days(Price price, string currency) => Money(price.Per30Days, "#,##0.00", currency);

    /// <summary>With its sign, for what a choice adds.</summary>
    public static string Added(string amount) => amount.StartsWith('-') ? amount : $"+{amount}";

    private static string Money(decimal amount, string form, string currency) =>
        $"{amount.ToString(form, CultureInfo.InvariantCulture)} {currency}";
}
