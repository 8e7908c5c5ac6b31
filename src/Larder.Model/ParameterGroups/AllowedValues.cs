using System.Globalization;
using System.Text.RegularExpressions;
using Larder.Model.Faults;

namespace Larder.Model.ParameterGroups;

/// <summary>What a parameter may be, read from the words that AWS has for it: 1-75, 0-, 0,20-, yes/no, any integer > 0 …</summary>
public static partial class AllowedValues
{
    private static readonly string[][] _pairs = [["yes", "no"], ["0", "1"], ["enabled", "disabled"]];

    /// <exception cref="FaultException">InvalidParameterValue, with what is allowed.</exception>
    public static void Check(Parameter parameter, string value)
    {
        if (value.Length <= 1024 && Allows(parameter, value)) return;
        throw FaultException.InvalidParameterValue(
            $"The parameter {parameter.Name} must be {Words(parameter)}; {(value.Length > 100 ? value[..100] + "…" : value)} was given.");
    }

    public static bool Allows(Parameter parameter, string value)
    {
        // A line break would end the setting in an engine's configuration.
        if (value.Any(char.IsControl)) return false;
        var tokens = Tokens(parameter).ToList();
        if (tokens.Count > 0) return tokens.Any(token => Matches(token, value));
        return parameter.DataType switch
        {
            "integer" or "number" => Number(value) is not null,
            "float" => double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0,
            "boolean" => PairOf(parameter)?.Contains(value) ?? true,
            _ => true,
        };
    }

    /// <summary>All that it can be, where that is a list of words; null where it is a range or anything.</summary>
    public static IReadOnlyList<string>? Choices(Parameter parameter)
    {
        var tokens = Tokens(parameter).ToList();
        if (tokens.Count == 0) return parameter.DataType == "boolean" ? PairOf(parameter) : null;
        return tokens.Count > 1 && !tokens.Exists(IsRange) ? tokens : null;
    }

    private static bool IsRange(string token) =>
        token == "-" || token.StartsWith("any integer", StringComparison.Ordinal) || Range().IsMatch(token);

    private static IEnumerable<string> Tokens(Parameter parameter) => parameter.Allowed is null or "N/A"
        ? []
        : Separator().Split(parameter.Allowed).Select(token => token.Trim()).Where(token => token.Length > 0);

    private static bool Matches(string token, string value)
    {
        if (token.StartsWith("any integer", StringComparison.Ordinal))
            return Number(value) is { } any && (!token.Contains('>', StringComparison.Ordinal) || any > 0);
        if (token == "-") return Number(value) is not null;
        if (Range().Match(token) is not { Success: true } range) return token == value;
        return Number(value) is { } number
            && number >= long.Parse(range.Groups["from"].Value, CultureInfo.InvariantCulture)
            && (!range.Groups["to"].Success || number <= long.Parse(range.Groups["to"].Value, CultureInfo.InvariantCulture));
    }

    private static string[]? PairOf(Parameter parameter) => _pairs.FirstOrDefault(pair => pair.Contains(parameter.Default));

    private static long? Number(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Words(Parameter parameter) => parameter switch
    {
        { Allowed: { } allowed } => $"within {allowed}",
        { DataType: "boolean" } when PairOf(parameter) is { } pair => string.Join(" or ", pair),
        _ => $"a {parameter.DataType}",
    };

    [GeneratedRegex(@",|/| and ")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A(?<from>\d+)\s*(\+|-|to)\s*(?<to>\d+)?\z")]
    private static partial Regex Range();
}
