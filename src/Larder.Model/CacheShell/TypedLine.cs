using System.Globalization;
using System.Text;

namespace Larder.Model.CacheShell;

/// <summary>A typed line taken apart as redis-cli does: blanks separate, quotes hold together. Between double quotes a backslash
/// escapes (\n, \r, \t, \b, \a, \xHH, and whatever else stands for itself), between single ones only \'. Words are bytes, since
/// \xHH can be any.</summary>
/// <param name="Words">None where something is wrong with it.</param>
/// <param name="Fault">Null where nothing is.</param>
public sealed record TypedLine(IReadOnlyList<byte[]> Words, LineFault? Fault)
{
    /// <summary>The same for reading; what is no UTF-8 is replaced.</summary>
    public IReadOnlyList<string> Texts { get; } = [.. Words.Select(Encoding.UTF8.GetString)];

    public static TypedLine Of(string line)
    {
        var words = new List<byte[]>();
        var at = 0;
        while (true)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            if (at == line.Length) return new(words, null);
            var word = new List<byte>();
            if (Read(line, ref at, word) is { } fault) return new([], fault);
            words.Add([.. word]);
        }
    }

    private static LineFault? Read(string line, ref int at, List<byte> word)
    {
        while (at < line.Length && !char.IsWhiteSpace(line[at]))
        {
            if (line[at] is not ('"' or '\''))
            {
                Take(line, ref at, word);
                continue;
            }

            if (!ReadQuoted(line, ref at, word)) return LineFault.OpenQuote;
            // redis-cli refuses this too: such a line is most often a quote too few.
            if (at < line.Length && !char.IsWhiteSpace(line[at])) return LineFault.TextAfterQuote;
        }

        return null;
    }

    private static bool ReadQuoted(string line, ref int at, List<byte> word)
    {
        var quote = line[at++];
        while (at < line.Length && line[at] != quote)
        {
            if (line[at] != '\\' || at + 1 == line.Length) Take(line, ref at, word);
            else if (quote == '"') Escape(line, ref at, word);
            else if (line[at + 1] == '\'') Take(line, ref at, word, skip: 1);
            else Take(line, ref at, word);
        }

        return at++ < line.Length;
    }

    private static void Escape(string line, ref int at, List<byte> word)
    {
        if (line[at + 1] == 'x' && at + 3 < line.Length
            && byte.TryParse(line.AsSpan(at + 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            word.Add(value);
            at += 4;
            return;
        }

        byte? control = line[at + 1] switch
        {
            'n' => (byte)'\n',
            'r' => (byte)'\r',
            't' => (byte)'\t',
            'b' => (byte)'\b',
            'a' => (byte)'\a',
            _ => null,
        };
        if (control is not { } known)
        {
            Take(line, ref at, word, skip: 1);
            return;
        }

        word.Add(known);
        at += 2;
    }

    // A character may be two of UTF-16 and up to four bytes.
    private static void Take(string line, ref int at, List<byte> word, int skip = 0)
    {
        at += skip;
        var length = char.IsHighSurrogate(line[at]) && at + 1 < line.Length ? 2 : 1;
        word.AddRange(Encoding.UTF8.GetBytes(line.Substring(at, length)));
        at += length;
    }
}
