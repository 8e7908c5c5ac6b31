using Larder.Model.Faults;

namespace Larder.Model.Tags;

/// <summary>50 tags a resource, keys of 1..128 and values of 0..256 characters, aws: is reserved
/// (API reference, AddTagsToResource; contract/facts/quotas.json).</summary>
public static class TagRules
{
    public const int PerResource = 50;
    public const int KeyMax = 128;
    public const int ValueMax = 256;

    public static SortedDictionary<string, string> Add(
        IReadOnlyDictionary<string, string> present, IReadOnlyList<KeyValuePair<string, string?>> added)
    {
        var result = new SortedDictionary<string, string>(present.ToDictionary(), StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in added)
        {
            CheckKey(key);
            if (!seen.Add(key)) throw FaultException.InvalidParameterValue($"The tag key {key} is given twice.");
            if (value?.Length > ValueMax)
                throw FaultException.InvalidParameterValue($"The value of tag {key} is longer than {ValueMax} characters.");
            result[key] = value ?? "";
        }

        return result.Count > PerResource ? throw FaultException.TagQuotaPerResourceExceeded(PerResource) : result;
    }

    public static SortedDictionary<string, string> Remove(
        IReadOnlyDictionary<string, string> present, IReadOnlyList<string> keys)
    {
        var result = new SortedDictionary<string, string>(present.ToDictionary(), StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (!result.Remove(key)) throw FaultException.TagNotFound(key);
        }

        return result;
    }

    private static void CheckKey(string key)
    {
        if (string.IsNullOrWhiteSpace(key)) throw FaultException.InvalidParameterValue("A tag key must not be blank.");
        if (key.Length > KeyMax) throw FaultException.InvalidParameterValue($"A tag key is longer than {KeyMax} characters.");
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            throw FaultException.InvalidParameterValue($"The tag key {key} begins with aws:, which is reserved.");
    }
}
