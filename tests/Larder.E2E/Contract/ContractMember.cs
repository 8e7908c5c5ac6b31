using System.Globalization;
using System.Text.RegularExpressions;

namespace Larder.E2E.Contract;

/// <summary>A parameter, or a part of one; an element of a list stands for all of them and is called the first.</summary>
internal sealed record ContractMember
{
    private static readonly string[] _words = ["0001", "a", "", " ", "!"];

    /// <summary>As a form writes it: ReplicaConfiguration.ConfigureShard.1.NodeGroupId. Empty for all of an operation.</summary>
    public required string Path { get; init; }
    public required string Type { get; init; }
    public bool Required { get; init; }

    /// <summary>The values that there are; empty where any word is one.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
    public string? Pattern { get; init; }

    /// <summary>Of a number its value, of a string its length, of a list how many it has.</summary>
    public int? Min { get; init; }
    public int? Max { get; init; }
    public IReadOnlyList<ContractMember> Members { get; init; } = [];
    public ContractMember? Element { get; init; }

    public IReadOnlyList<ContractMember> Parts => Element is { } element ? [element] : Members;

    /// <summary>This and all that is below.</summary>
    public IEnumerable<ContractMember> All => Parts.SelectMany(part => part.All).Prepend(this);

    /// <summary>Parameters that give it a value that the contract allows.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sample() => Type switch
    {
        "structure" => (Members.Any(member => member.Required) ? Members.Where(member => member.Required) : Members.Take(1))
            .SelectMany(member => member.Sample()),
        "list" => Element!.Sample(),
        _ => [KeyValuePair.Create(Path, Value())],
    };

    /// <summary>Of a list: this many of its elements.</summary>
    public IEnumerable<KeyValuePair<string, string>> Sample(int count) => Enumerable.Range(1, count).SelectMany(index =>
        Element!.Sample().Select(parameter => KeyValuePair.Create(
            string.Create(CultureInfo.InvariantCulture, $"{Element.Path[..^1]}{index}{parameter.Key[Element.Path.Length..]}"), parameter.Value)));

    /// <summary>Values that the contract does not allow for this alone, whatever is given besides.</summary>
    public IEnumerable<string> Broken()
    {
        if (Type is "structure" or "list") yield break;
        if (Type is not "string") yield return "neither";
        if (Words.Count > 0) yield return "no-such-word";
        if (Type is "string" && Required) yield return " ";
        if (Pattern is not null) yield return _words.First(word => !Matches(word));
        if (Type is "string" && Min > 0) yield return new string('0', Min.Value - 1);
        if (Type is "string" && Max is { } most) yield return new string('0', most + 1);
        if (Type is not "string" && Min is { } least) yield return (least - 1).ToString(CultureInfo.InvariantCulture);
        if (Type is not "string" && Max is { } limit) yield return (limit + 1).ToString(CultureInfo.InvariantCulture);
    }

    private string Value() => Type switch
    {
        "boolean" => "true",
        "timestamp" => "2026-01-01T00:00:00Z",
        "string" when Words.Count > 0 => Words[0],
        "string" => _words.First(word => word.Length >= (Min ?? 1) && word.Length <= (Max ?? word.Length) && Matches(word)),
        _ => (Min ?? 1).ToString(CultureInfo.InvariantCulture),
    };

    private bool Matches(string word) => Pattern is null || Regex.IsMatch(word, $@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant);
}
