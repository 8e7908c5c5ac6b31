using Larder.Model.Faults;

namespace Larder.Model.KmsKeys;

/// <summary>The tags of a key (API reference, CreateKey). How long they may be is in the contract.</summary>
public static class KmsTagRules
{
    private const string Reserved = "aws:";

    /// <exception cref="FaultException">TagException, LimitExceededException.</exception>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        if (tags.Count > KmsQuotas.TagsPerKey)
            throw FaultException.KmsLimitExceeded($"A key can have at most {KmsQuotas.TagsPerKey} tags; Tags has {tags.Count}.");
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in tags)
        {
            if (key.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase))
                throw FaultException.KmsTag($"The tag key {key} in Tags begins with {Reserved}, which is reserved.");
            if (!result.TryAdd(key, value)) throw FaultException.KmsTag($"The tag key {key} is given twice in Tags.");
        }

        return result;
    }
}
