using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.Console.Equivalents;

/// <summary>Strings and names of HCL, Terraform's language.</summary>
internal static partial class HclText
{
    /// <summary>A quoted template in which nothing is a template.</summary>
    public static string Quoted(string text) => $"\"{Readable.Escape(text, index => text[index] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '$' or '%' when index + 1 < text.Length && text[index + 1] == '{' => Doubled(text, index),
        _ => null,
    }, CodePoint)}\"";

    /// <summary>The name of a block: letters, digits, underscores and hyphens, not a digit or hyphen first.</summary>
    public static string Label(string text)
    {
        var label = NotInLabels().Replace(text.ToLowerInvariant(), "_");
        return label.Length > 0 && (char.IsAsciiLetter(label[0]) || label[0] == '_') ? label : "_" + label;
    }

    // Doubled is how one says it; three of them in a row would be read otherwise.
    private static string Doubled(string text, int index) => index > 0 && text[index - 1] == text[index]
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:x4}")
        : new string(text[index], 2);

    private static string CodePoint(int codePoint) => codePoint <= char.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{codePoint:x4}")
        : string.Create(CultureInfo.InvariantCulture, $"\\U{codePoint:x8}");

    [GeneratedRegex("[^a-z0-9_-]")]
    private static partial Regex NotInLabels();
}
