using System.Globalization;

namespace Larder.Console.Caches;

/// <summary>Bytes as people say them.</summary>
internal static class Sizes
{
    private const double Mebibyte = 1024 * 1024;

    /// <summary>In MiB below one GiB, else in GiB.</summary>
    public static string Text(long bytes) => bytes < 1024 * Mebibyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte:0.#} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte / 1024:0.##} GiB");
}
