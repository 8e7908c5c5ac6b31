using System.Text;
using System.Text.RegularExpressions;

namespace Larder.Agent.Engines;

/// <summary>One line of a Redis configuration. Whatever a value holds, it stays that one value.</summary>
internal static partial class RedisText
{
    /// <summary>Directives whose value is several words; all others take theirs as one.</summary>
    private static readonly HashSet<string> ManyWords = new(StringComparer.Ordinal)
    {
        "bind", "client-output-buffer-limit", "latency-tracking-info-percentiles", "oom-score-adj-values", "replicaof", "save",
    };

    public static string Line(string name, string value)
    {
        if (!Name().IsMatch(name)) throw new EngineSettingException($"'{name}' is not the name of an engine setting.");
        var words = ManyWords.Contains(name) && value.Length > 0 ? value.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [value];
        return $"{name} {string.Join(' ', words.Select(Word))}\n";
    }

    internal static string Word(string value)
    {
        if (Plain().IsMatch(value)) return value;
        var quoted = new StringBuilder("\"");
        foreach (var part in Encoding.UTF8.GetBytes(value))
        {
            if (part is (byte)'"' or (byte)'\\') quoted.Append('\\').Append((char)part);
            // The file is cut into lines before quotes are looked at: a line break must not be one.
            else if (part is < 0x20 or > 0x7e) quoted.Append("\\x").Append(part.ToString("x2", null));
            else quoted.Append((char)part);
        }
        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[A-Za-z0-9._:/+@%,=-]+\z")]
    private static partial Regex Plain();
}
