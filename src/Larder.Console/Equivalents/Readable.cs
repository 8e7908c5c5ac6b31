using System.Globalization;
using System.Text;

namespace Larder.Console.Equivalents;

/// <summary>Text that is copied must be what it looks like: whatever cannot be seen, or changes how the rest is seen, is written as
/// an escape of its language.</summary>
internal static class Readable
{
    public static bool IsPlain(string text) => text.EnumerateRunes().All(rune => IsPlain(rune) && rune != Rune.ReplacementChar);

    /// <param name="special">What to write for the character at an index, where the language gives it a meaning.</param>
    /// <param name="escape">What to write for a code point that is not plain, a lone surrogate among them.</param>
    public static string Escape(string text, Func<int, string?> special, Func<int, string> escape)
    {
        var escaped = new StringBuilder();
        for (var index = 0; index < text.Length;)
        {
            var whole = Rune.TryGetRuneAt(text, index, out var rune);
            escaped.Append(special(index) ?? (whole && IsPlain(rune) ? rune.ToString() : escape(whole ? rune.Value : text[index])));
            index += whole ? rune.Utf16SequenceLength : 1;
        }

        return escaped.ToString();
    }

    /// <summary>As JSON and C# write it: \uNNNN, two of them above the first 65,536.</summary>
    public static string CodeUnits(int codePoint) => codePoint <= char.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{codePoint:x4}")
        : string.Concat(char.ConvertFromUtf32(codePoint).Select(unit => CodeUnits(unit)));

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
