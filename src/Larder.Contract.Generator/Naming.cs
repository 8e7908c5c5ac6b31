using System.Text;

namespace Larder.Contract.Generator;

/// <summary>AWS's words as C# identifiers. What goes on the wire is never taken from here.</summary>
public static class Naming
{
    // What every record has already, by the language or by IShape. "Wire" holds the members' descriptions.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers",
        "Read", "ReferenceEquals", "ToString", "Wire", "Write",
    };

    public static string Namespace(ContractFile contract) => $"Larder.Contract.{Service(contract)}";

    /// <summary>"ElastiCache", "STS" → "Sts", "CloudWatch Logs" → "CloudWatchLogs".</summary>
    public static string Service(ContractFile contract)
    {
        var id = contract.Service.ServiceId.Replace(" ", "", StringComparison.Ordinal);
        return id.Any(char.IsAsciiLetterLower) ? id : Pascal(id.ToLowerInvariant());
    }

    // A type named as its namespace's last part could not be written short anywhere.
    public static string Type(ContractFile contract, string shape) =>
        shape == Service(contract) ? $"{shape}Shape" : Pascal(shape);

    public static string Qualified(ContractFile contract, string shape) =>
        $"global::{Namespace(contract)}.{Type(contract, shape)}";

    /// <summary>A member may not be named as its type is, nor as what every record has.</summary>
    public static string Property(string type, string member)
    {
        var name = Pascal(member);
        return name == type || Taken.Contains(name) ? $"{name}Member" : name;
    }

    /// <summary>"cross-az" → CrossAz, "SET" → Set, "n/a" → NA, "7" → Value7.</summary>
    public static string EnumValue(string type, string value)
    {
        var name = new StringBuilder();
        foreach (var word in value.Split(value.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct().ToArray()))
            name.Append(word.Any(char.IsAsciiLetterLower) ? Pascal(word) : Pascal(word.ToLowerInvariant()));

        var text = name.Length == 0 ? "Empty" : name.ToString();
        return char.IsAsciiDigit(text[0]) || text == type || text is "Values" ? $"Value{text}" : text;
    }

    private static string Pascal(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
