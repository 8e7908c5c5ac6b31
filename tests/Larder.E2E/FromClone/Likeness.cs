using System.Text.RegularExpressions;

namespace Larder.E2E.FromClone;

/// <summary>Whether what was printed is what was written down elsewhere: with other addresses, each always the same, other
/// process numbers and other versions of the engines.</summary>
internal sealed partial class Likeness(string writtenListen, string listen)
{
    private readonly Dictionary<string, string> _addresses = [];

    /// <summary>A command that was written down, as it has to be typed here.</summary>
    public string Here(string command) =>
        Address().Replace(command, match => _addresses.GetValueOrDefault(match.Value, match.Value));

    /// <summary>Null where they are alike, else the first line that is not.</summary>
    public string? Difference(IEnumerable<string> written, IEnumerable<string> printed)
    {
        string[] expected = [.. written.Where(IsKept)], actual = [.. printed.Where(IsKept)];
        for (var at = 0; at < Math.Max(expected.Length, actual.Length); at++)
        {
            if (at >= actual.Length) return $"not printed: {expected[at]}";
            if (at >= expected.Length) return $"printed beyond it: {actual[at]}";
            if (!IsLike(expected[at], actual[at])) return $"written: {expected[at]}\nprinted: {actual[at]}";
        }

        return null;
    }

    /// <summary>What comes and goes: a build, where none was needed; a state that was passed before it was looked at.</summary>
    private static bool IsKept(string line) => !Passing().IsMatch(line);

    private bool IsLike(string written, string printed)
    {
        var unknown = new List<string>();
        // What varies stands at the odd places.
        var pieces = Varying().Split(written.Replace(writtenListen, listen, StringComparison.Ordinal));
        var pattern = string.Concat(pieces.Select((piece, at) => at % 2 == 0 ? Regex.Escape(piece) : Pattern(piece, unknown)));
        var like = Regex.Match(printed, $"^{pattern}$");
        if (!like.Success) return false;
        for (var at = 0; at < unknown.Count; at++) _addresses[unknown[at]] = like.Groups[at + 1].Value;
        return _addresses.Values.Distinct().Count() == _addresses.Count;
    }

    private string Pattern(string varying, List<string> unknown)
    {
        if (varying[0] == ' ') return " {2,}";
        if (!varying.StartsWith("127.", StringComparison.Ordinal)) return varying.Contains('.', StringComparison.Ordinal) ? @"\d+(?:\.\d+)+" : @"\d+";
        if (_addresses.TryGetValue(varying, out var known)) return Regex.Escape(known);
        unknown.Add(varying);
        return @"(127(?:\.\d+){3})";
    }

    [GeneratedRegex(@"127(\.\d+){3}")]
    private static partial Regex Address();

    [GeneratedRegex(@"( {2,}|(?<=process )\d+|127(?:\.\d+){3}(?!:\d+/)|(?<=[a-zA-Z] )\d+(?:\.\d+)+)")]
    private static partial Regex Varying();

    [GeneratedRegex(@"^(larder: building|(Creating|Deleting) [a-z]+: )")]
    private static partial Regex Passing();
}
