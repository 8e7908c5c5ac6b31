using System.Text.RegularExpressions;

namespace Larder.Console.Equivalents;

/// <summary>How the AWS CLI names operations and members: botocore's xform_name with hyphens.</summary>
internal static partial class AwsCliNames
{
    public static string Of(string name)
    {
        var plural = PluralOfCapitals().Match(name);
        if (plural is { Success: true, Index: > 0 }) return $"{Of(name[..plural.Index])}-{plural.Value.ToLowerInvariant()}";
        return WordEnd().Replace(WordStart().Replace(name, "$1-$2"), "$1-$2").ToLowerInvariant();
    }

    // AZs is one word.
    [GeneratedRegex("[A-Z]{2,}s$")]
    private static partial Regex PluralOfCapitals();

    [GeneratedRegex("(.)([A-Z][a-z]+)")]
    private static partial Regex WordStart();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex WordEnd();
}
