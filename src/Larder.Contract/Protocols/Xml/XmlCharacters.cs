using System.Buffers;
using System.Text;
using System.Xml;

namespace Larder.Contract.Protocols.Xml;

/// <summary>XML 1.0 cannot carry every character, not even escaped. What it cannot becomes U+FFFD, as an answer that
/// shows a value imperfectly beats one that no client can parse.</summary>
internal static class XmlCharacters
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c)),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF',
    ]);

    public static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0) return text;

        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        for (var i = first; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text, i)) clean.Append(text[i]).Append(text[++i]);
            else clean.Append('\uFFFD');
        }

        return clean.ToString();
    }
}
