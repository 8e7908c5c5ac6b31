using System.Globalization;

namespace Larder.Server.Commands;

/// <summary>Bytes for people, in the units that AWS gives node types in.</summary>
internal static class Size
{
    private const double Mebibyte = 1 << 20;
    private const double Gibibyte = 1 << 30;

    public static string Of(long bytes) => bytes < Gibibyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte:0.#} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / Gibibyte:0.##} GiB");
}
