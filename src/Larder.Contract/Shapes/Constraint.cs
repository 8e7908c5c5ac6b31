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

    /// <summary>The rule that the value breaks, in AWS's words; null where it breaks none.</summary>
    internal string? Broken(string value)
    {
        if (Values?.Contains(value, StringComparer.Ordinal) is false)
            return $"Member must satisfy enum value set: [{string.Join(", ", Values)}]";
        if (OutOfRange(value.Length) is { } range) return $"Member must have length {range}";
        return _regex?.IsMatch(value) is false ? $"Member must satisfy regular expression pattern: {Pattern}" : null;
    }

    /// <inheritdoc cref="Broken(string)"/>
    internal string? Broken(double value) => OutOfRange(value) is { } range ? $"Member must have value {range}" : null;

    /// <inheritdoc cref="Broken(string)"/>
    internal string? BrokenCount(int count) => OutOfRange(count) is { } range ? $"Member must have length {range}" : null;

    private string? OutOfRange(double value) => this switch
    {
        { Min: { } min } when value < min => $"greater than or equal to {WireText.Of(min)}",
        { Max: { } max } when value > max => $"less than or equal to {WireText.Of(max)}",
        _ => null,
    };
}
