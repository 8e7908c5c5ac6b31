using System.Text;
using Larder.Contract.Protocols.Query;

namespace Larder.Contract.SigV4;

/// <summary>Path and query in the one form that both ends sign.</summary>
internal static class CanonicalUri
{
    /// <summary>Dot segments and empty ones go; what is left is encoded once more, as for every service but
    /// S3.</summary>
    public static string Path(string raw)
    {
        var segments = new List<string>();
        foreach (var segment in raw.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..") segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            else if (segment != ".") segments.Add(Encode(segment));
        }

        // No path at all means the root; "." and "a" are not "/" and "/a", though, and must not be signed alike.
        var path = (raw is "" or ['/', ..] ? "/" : "") + string.Join('/', segments);
        return raw.Length > 1 && raw.EndsWith('/') && segments.Count > 0 ? path + "/" : path;
    }

    /// <summary>Decoded and encoded again, so that a client's spelling does not matter; sorted by bytes.</summary>
    public static string Query(IEnumerable<(string Name, string Value)> pairs) => string.Join('&', pairs
        .Select(pair => (Name: Encode(pair.Name), Value: Encode(pair.Value)))
        .OrderBy(pair => pair.Name, StringComparer.Ordinal).ThenBy(pair => pair.Value, StringComparer.Ordinal)
        .Select(pair => $"{pair.Name}={pair.Value}"));

    public static IEnumerable<(string Name, string Value)> Pairs(string rawQuery) => FormText.Pairs(rawQuery);

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                encoded.Append((char)b);
            else encoded.Append('%').Append(Convert.ToHexString([b]));
        }

        return encoded.ToString();
    }
}
