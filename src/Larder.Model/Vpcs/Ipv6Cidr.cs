using System.Globalization;

namespace Larder.Model.Vpcs;

/// <summary>A range of IPv6 addresses, for rules: 2001:db8::/32. Embedded IPv4 notation is not read.</summary>
public readonly record struct Ipv6Cidr(UInt128 First, int PrefixLength)
{
    private const int Words = 8;

    public static Ipv6Cidr? Parse(string text)
    {
        if (text.Split('/') is not [var address, var prefix] || Cidr.Number(prefix, 128) is not { } length) return null;
        if (Address(address) is not { } value) return null;
        return new(length == 0 ? 0 : value & UInt128.MaxValue << (128 - length), length);
    }

    /// <summary>RFC 5952: lower case, no leading zeros, the longest run of two or more zeros left out.</summary>
    public override string ToString()
    {
        var first = First;
        var words = Enumerable.Range(0, Words).Select(index => (int)(first >> (112 - 16 * index) & 0xFFFF)).ToList();
        var (start, length) = LongestZeros(words);
        var text = length < 2 ? Hex(words) : $"{Hex(words[..start])}::{Hex(words[(start + length)..])}";
        return string.Create(CultureInfo.InvariantCulture, $"{text}/{PrefixLength}");
    }

    private static UInt128? Address(string text)
    {
        if (text.Split("::") is not { Length: 1 or 2 } halves) return null;
        if (WordsOf(halves[0]) is not { } left || WordsOf(halves[^1]) is not { } right) return null;
        if (halves.Length == 1) return left.Count == Words ? Joined(left) : null;
        var zeros = Words - left.Count - right.Count;
        return zeros >= 1 ? Joined([.. left, .. Enumerable.Repeat(0, zeros), .. right]) : null;
    }

    private static List<int>? WordsOf(string text)
    {
        if (text.Length == 0) return [];
        var words = new List<int>();
        foreach (var part in text.Split(':'))
        {
            if (part.Length > 4 || !int.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var word))
                return null;
            words.Add(word);
        }

        return words;
    }

    private static UInt128 Joined(IEnumerable<int> words) =>
        words.Aggregate(UInt128.Zero, (value, word) => value << 16 | (UInt128)word);

    private static string Hex(IEnumerable<int> words) =>
        string.Join(':', words.Select(word => word.ToString("x", CultureInfo.InvariantCulture)));

    private static (int Start, int Length) LongestZeros(List<int> words)
    {
        var longest = (Start: 0, Length: 0);
        for (var start = 0; start < Words; start++)
        {
            var length = words.Skip(start).TakeWhile(word => word == 0).Count();
            if (length > longest.Length) longest = (start, length);
        }

        return longest;
    }
}
