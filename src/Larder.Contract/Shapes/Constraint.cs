using System.Text.RegularExpressions;

namespace Larder.Contract.Shapes;

/// <summary>What a contract demands of a request's value. Answers are never checked: they may be newer than we
/// are.</summary>
public sealed class Constraint
{
    private readonly string? _pattern;
    private readonly Regex? _regex;

    public IReadOnlyList<string>? Values { get; init; }

    // AWS matches the whole value, and its \d is 0 to 9 alone, where .NET's is any script's digit. Without backtracking
    // no value can make a match slow.
    public string? Pattern
    {
        get => _pattern;
        init
        {
            _pattern = value;
            _regex = value is null
                ? null
                : new Regex($@"\A(?:{value.Replace(@"\d", "[0-9]", StringComparison.Ordinal)})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
    }

    public double? Min { get; init; }
    public double? Max { get; init; }

    internal void Check(string path, string value)
    {
        if (Values?.Contains(value, StringComparer.Ordinal) is false)
            throw Broken(path, value, $"satisfy enum value set: [{string.Join(", ", Values)}]");
        if (OutOfRange(value.Length) is { } range) throw Broken(path, value, $"have length {range}");
        if (_regex?.IsMatch(value) is false) throw Broken(path, value, $"satisfy regular expression pattern: {Pattern}");
    }

    internal void Check(string path, double value)
    {
        if (OutOfRange(value) is { } range) throw Broken(path, WireText.Of(value), $"have value {range}");
    }

    internal void CheckCount(string path, int count)
    {
        if (OutOfRange(count) is { } range) throw Broken(path, $"{WireText.Of(count)} items", $"have length {range}");
    }

    private string? OutOfRange(double value) => this switch
    {
        { Min: { } min } when value < min => $"greater than or equal to {WireText.Of(min)}",
        { Max: { } max } when value > max => $"less than or equal to {WireText.Of(max)}",
        _ => null,
    };

    private static ContractFaultException Broken(string path, string value, string rule) =>
        ContractFaultException.Constraint(path, value, $"Member must {rule}");
}
