using System.Globalization;

namespace Larder.Server.Hosting;

/// <summary>Blocks of one subnet are claimed under its label and a number: us-east-1a#0, #1 …</summary>
internal static class BlockLabel
{
    /// <summary>Above the highest that is held, not their count: a claim may have been lost from among them, and a label
    /// that is held already would give the block that is full.</summary>
    public static string Next(string label, IEnumerable<string> held) => string.Create(
        CultureInfo.InvariantCulture, $"{label}#{held.Max(one => Number(label, one)) + 1 ?? 0}");

    /// <summary>Null where it is another subnet's.</summary>
    public static int? Number(string label, string held) =>
        held.StartsWith(label + "#", StringComparison.Ordinal)
        && int.TryParse(held.AsSpan(label.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
