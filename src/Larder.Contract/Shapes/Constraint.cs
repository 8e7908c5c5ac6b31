using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.Contract.Shapes;

/// <summary>What a contract demands of a request's value. Answers are never checked: they may be newer than we are.</summary>
public sealed class Constraint
{
    private readonly string? _pattern;
    private readonly Regex? _regex;

    public IReadOnlyList<string>? Values { get; init; }

    // AWS matches the whole value. Without backtracking no value can make a match slow.
    public string? Pattern
    {
        get => _pattern;
        init
        {
            _pattern = value;
            _regex = value is null
                ? null
                : new Regex($@"\A(?:{value})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
    }

    public double? Min { get; init; }
    public double? Max { get; init; }

    internal void Check(string path, string value)
    {
        if (Values is { } values && !values.Contains(value, StringComparer.Ordinal))
            throw ContractFaultException.Constraint(path, value, $"Member must satisfy enum value set: [{string.Join(", ", values)}]");
        if (value.Length < Min)
            throw ContractFaultException.Constraint(path, value, $"Member must have length greater than or equal to {Text(Min)}");
        if (value.Length > Max)
            throw ContractFaultException.Constraint(path, value, $"Member must have length less than or equal to {Text(Max)}");
        if (_regex?.IsMatch(value) is false)
            throw ContractFaultException.Constraint(path, value, $"Member must satisfy regular expression pattern: {Pattern}");
    }

    internal void Check(string path, double value)
    {
        if (value < Min)
            throw ContractFaultException.Constraint(path, Text(value), $"Member must have value greater than or equal to {Text(Min)}");
        if (value > Max)
            throw ContractFaultException.Constraint(path, Text(value), $"Member must have value less than or equal to {Text(Max)}");
    }

    internal void CheckCount(string path, int count)
    {
        if (count < Min)
            throw ContractFaultException.Constraint(path, $"{Text(count)} items", $"Member must have length greater than or equal to {Text(Min)}");
        if (count > Max)
            throw ContractFaultException.Constraint(path, $"{Text(count)} items", $"Member must have length less than or equal to {Text(Max)}");
    }

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
