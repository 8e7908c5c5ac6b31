using System.Globalization;
using System.Text;

namespace Larder.Model.CacheShell;

/// <summary>A command of Memcached's text protocol as the console takes it
/// (https://github.com/memcached/memcached/blob/master/doc/protocol.txt). Nobody types a count of bytes: a value stands in the line,
/// `set key "a value" 60`, and the protocol's data line is made of it. The protocol has no way to ask what a command does, so what
/// reads is written down here, by its own words.</summary>
public static class MemcachedCommand
{
    private const int LongestKey = 250;
    private static readonly HashSet<string> _readingStats = ["settings", "items", "slabs", "sizes", "conns", "cachedump"];
    private static readonly HashSet<string> _storing = ["set", "add", "replace", "append", "prepend", "cas"];
    private static readonly HashSet<string> _streaming = ["watch", "lru_crawler"];
    private static readonly HashSet<string> _connection = ["quit", "verbosity", "shutdown", "auth"];
    private static readonly HashSet<string> _restricted = ["cache_memlimit", "slabs", "lru", "extstore", "misbehave", "debugtime", "refresh_certs"];

    public static CommandJudgement Judge(IReadOnlyList<byte[]> words, bool writes)
    {
        var texts = words.Select(Encoding.UTF8.GetString).ToList();
        var name = texts[0];
        if (_streaming.Contains(name)) return new CommandJudgement.Refuse(CommandRefusal.Streams);
        if (_connection.Contains(name)) return new CommandJudgement.Refuse(CommandRefusal.ChangesConnection);
        if (_restricted.Contains(name)) return new CommandJudgement.Refuse(CommandRefusal.Restricted);
        if (KeyPositions(texts) is not { } keys) return new CommandJudgement.Refuse(CommandRefusal.Unknown);
        if (!writes && !Reads(texts)) return new CommandJudgement.Refuse(CommandRefusal.NeedsWrites);
        if (!IsWellFormed(texts) || !keys.All(at => at < words.Count && IsKey(words[at]))) return new CommandJudgement.Refuse(CommandRefusal.Malformed);
        return name == "flush_all" ? new CommandJudgement.Warn(CommandWarning.Empties) : new CommandJudgement.Send();
    }

    public static IReadOnlyList<byte[]> Keys(IReadOnlyList<byte[]> words) =>
        [.. (KeyPositions([.. words.Select(Encoding.UTF8.GetString)]) ?? []).Where(at => at < words.Count).Select(at => words[at])];

    /// <summary>Whether there is a command of this name; a word that is none may be anything.</summary>
    public static bool Knows(string name) =>
        KeyPositions([name]) is not null || _streaming.Contains(name) || _connection.Contains(name) || _restricted.Contains(name);

    /// <summary>As it goes over the wire, both lines of it where there is data.</summary>
    /// <param name="words">Of a command that was judged to be sent.</param>
    public static byte[] Wire(IReadOnlyList<byte[]> words)
    {
        var texts = words.Select(Encoding.UTF8.GetString).ToList();
        if (!_storing.Contains(texts[0])) return [.. Joined(words), .. "\r\n"u8];
        var isCas = texts[0] == "cas";
        var expires = texts.ElementAtOrDefault(isCas ? 4 : 3) ?? "0";
        var unique = isCas ? $" {texts[3]}" : "";
        byte[] head = [.. Joined([words[0], words[1]])];
        var rest = string.Create(CultureInfo.InvariantCulture, $" 0 {expires} {words[2].Length}{unique}\r\n");
        return [.. head, .. Encoding.ASCII.GetBytes(rest), .. words[2], .. "\r\n"u8];
    }

    private static bool Reads(List<string> words) => words switch
    {
        ["get" or "gets" or "version", ..] or ["stats"] or ["stats", "detail", "dump"] => true,
        ["stats", var of, ..] => _readingStats.Contains(of),
        _ => false,
    };

    /// <summary>Null where there is no such command.</summary>
    private static IEnumerable<int>? KeyPositions(List<string> words) => words[0] switch
    {
        "get" or "gets" => Enumerable.Range(1, Math.Max(1, words.Count - 1)),
        "gat" or "gats" => Enumerable.Range(2, Math.Max(1, words.Count - 2)),
        "set" or "add" or "replace" or "append" or "prepend" or "cas" or "delete" or "incr" or "decr" or "touch" => [1],
        "stats" or "version" or "flush_all" => [],
        _ => null,
    };

    // The last of set's words in the protocol is a count of bytes: a line in that form is refused, or its flags would become its value.
    private static bool IsWellFormed(List<string> words) => words switch
    {
        ["set" or "add" or "replace" or "append" or "prepend", _, _] => true,
        ["set" or "add" or "replace" or "append" or "prepend", _, _, var expires] => IsNumber(expires),
        ["cas", _, _, var unique] => IsNumber(unique),
        ["cas", _, _, var unique, var expires] => IsNumber(unique) && IsNumber(expires),
        ["delete", _] => true,
        ["incr" or "decr" or "touch", _, var number] => IsNumber(number),
        ["gat" or "gats", var expires, _, ..] => IsNumber(expires),
        ["get" or "gets", _, ..] or ["version"] or ["flush_all"] => true,
        ["flush_all", var delay] => IsNumber(delay),
        ["stats", ..] => words.All(word => word.All(char.IsAsciiLetterOrDigit)),
        _ => false,
    };

    private static bool IsNumber(string word) => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // A blank or a line's end within it would be another word, or another command.
    private static bool IsKey(byte[] word) => word.Length is > 0 and <= LongestKey && word.All(one => one > ' ' && one != 0x7f);

    private static IEnumerable<byte> Joined(IReadOnlyList<byte[]> words) => words.SelectMany((word, index) => index == 0 ? word : [(byte)' ', .. word]);
}
