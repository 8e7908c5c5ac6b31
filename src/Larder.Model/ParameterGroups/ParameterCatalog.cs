using Larder.Model.Faults;
using Larder.Model.Naming;

namespace Larder.Model.ParameterGroups;

/// <summary>All families, and the default groups that exist in every account without being stored.</summary>
public sealed class ParameterCatalog(IEnumerable<ParameterFamily> families)
{
    private readonly SortedDictionary<string, ParameterFamily> _families =
        new(families.ToDictionary(family => family.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    public IEnumerable<ParameterFamily> Families => _families.Values;

    /// <summary>This one, and families of installed engines that AWS does not have: their nodes have no parameters to set.</summary>
    public ParameterCatalog With(IEnumerable<string> installed) => new(Families.Concat(
        installed.Distinct(StringComparer.Ordinal).Where(family => !_families.ContainsKey(family))
            .Select(family => new ParameterFamily(family, new Dictionary<string, Parameter>(), HasClusterMode: false))));

    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public ParameterFamily Find(string family) => _families.TryGetValue(family.ToLowerInvariant(), out var found)
        ? found
        : throw FaultException.InvalidParameterValue(
            $"The parameter CacheParameterGroupFamily must be one of {string.Join(", ", _families.Keys)}; {family} was given.");

    /// <summary>Null where no default group has this name.</summary>
    public ParameterGroup? Default(Scope scope, string name) =>
        DefaultsOf(scope).FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<ParameterGroup> DefaultsOf(Scope scope) => Families.SelectMany(family => DefaultsOf(scope, family));

    private static IEnumerable<ParameterGroup> DefaultsOf(Scope scope, ParameterFamily family)
    {
        yield return Default(scope, family, family.DefaultGroup, $"Default parameter group for {family.Name}");
        if (family.HasClusterMode)
        {
            yield return Default(scope, family, family.ClusterModeGroup,
                $"Customized default parameter group for {family.Name} with cluster mode on");
        }
    }

    private static ParameterGroup Default(Scope scope, ParameterFamily family, string name, string description) =>
        new() { Scope = scope, Name = name, Family = family.Name, Description = description };
}
