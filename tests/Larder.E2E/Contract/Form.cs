using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.E2E.Contract;

/// <summary>The parameters of a request.</summary>
internal sealed partial record Form(IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>Reads Name=value&amp;Name=value, values as they are; {name} stands for what the world calls so, and
    /// {1..51} in a name for as many parameters, with {n} for each one's number.</summary>
    public static Form Parse(string text, IReadOnlyDictionary<string, string> names) => new(
    [
        .. from parameter in text.Split('&', StringSplitOptions.RemoveEmptyEntries)
           let parts = parameter.Split('=', 2)
           from one in Repeated(parts[0], parts[1])
           select KeyValuePair.Create(one.Key, Name().Replace(one.Value, name => names[name.Groups[1].Value])),
    ]);

    /// <summary>Whether it gives a value to this, or to a part of it.</summary>
    public bool Has(string path) => Parameters.Any(parameter => IsOf(path, parameter.Key));

    public Form Without(string path) => new([.. Parameters.Where(parameter => !IsOf(path, parameter.Key))]);

    public Form With(IEnumerable<KeyValuePair<string, string>> more) => new([.. Parameters, .. more]);

    public string Text(string operation) => string.Join('&',
        Parameters.Prepend(new("Version", "2015-02-02")).Prepend(new("Action", operation))
            .Select(parameter => $"{Uri.EscapeDataString(parameter.Key)}={Uri.EscapeDataString(parameter.Value)}"));

    private static bool IsOf(string path, string name) =>
        name == path || name.StartsWith($"{path}.", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Repeated(string name, string value)
    {
        if (Range().Match(name) is not { Success: true } range) return [new(name, value)];
        var (first, last) = (int.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture));
        return Enumerable.Range(first, last - first + 1).Select(number => number.ToString(CultureInfo.InvariantCulture)).Select(number =>
            KeyValuePair.Create(Range().Replace(name, number), value.Replace("{n}", number, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\{(\d+)\.\.(\d+)\}")]
    private static partial Regex Range();

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Name();
}
