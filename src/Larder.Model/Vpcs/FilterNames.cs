using Larder.Model.Faults;

namespace Larder.Model.Vpcs;

/// <summary>The filters that a kind of resource has, and what each looks at. Every other is refused by its name.</summary>
public sealed class FilterNames<T>
{
    private const string TagPrefix = "tag:";
    private const int MostValues = 200;

    /// <summary>By AWS's names.</summary>
    public required IReadOnlyDictionary<string, Func<T, IEnumerable<string?>>> Texts { get; init; }

    /// <summary>Null for what has no tags.</summary>
    public Func<T, IReadOnlyDictionary<string, string>>? Tags { get; init; }

    /// <exception cref="FaultException">InvalidParameterValue, FilterLimitExceeded.</exception>
    public IEnumerable<T> Select(IEnumerable<T> all, IReadOnlyList<ResourceFilter> filters)
    {
        if (filters.Sum(filter => filter.Values.Count) > MostValues) throw FaultException.FilterLimitExceeded(MostValues);
        var chosen = filters.Select(filter => (Filter: filter, Texts: TextsOf(filter))).ToList();
        return all.Where(one => chosen.All(filter => filter.Filter.Admits(filter.Texts(one))));
    }

    private Func<T, IEnumerable<string?>> TextsOf(ResourceFilter filter)
    {
        if (string.IsNullOrEmpty(filter.Name)) throw FaultException.MissingParameter("A filter needs the parameter Name.");
        if (filter.Values.Count == 0) throw FaultException.InvalidParameterValue($"The filter '{filter.Name}' has no values. Give Values.");
        if (Texts.TryGetValue(filter.Name, out var texts)) return texts;
        if (Tags is { } tags)
        {
            if (filter.Name == "tag-key") return one => tags(one).Keys;
            if (filter.Name.StartsWith(TagPrefix, StringComparison.Ordinal))
                return one => [tags(one).GetValueOrDefault(filter.Name[TagPrefix.Length..])];
        }

        var known = Texts.Keys.Concat(Tags is null ? [] : ["tag:<key>", "tag-key"]).Order(StringComparer.Ordinal);
        throw FaultException.InvalidParameterValue($"The filter '{filter.Name}' is invalid. Those served are {string.Join(", ", known)}.");
    }
}
