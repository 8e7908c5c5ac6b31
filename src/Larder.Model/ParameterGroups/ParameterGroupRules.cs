using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Tags;

namespace Larder.Model.ParameterGroups;

/// <summary>Creating, changing, resetting and deleting a group (API reference; contract/facts/parameter-groups.json).</summary>
public static class ParameterGroupRules
{
    public const int NameMax = 255;
    public const int PerRequest = 20;

    /// <summary>contract/facts/quotas.json.</summary>
    public const int PerRegion = 300;

    public static ParameterGroup Create(
        ParameterCatalog catalog, Scope scope, string name, string family, string description,
        IReadOnlyList<KeyValuePair<string, string?>> tags)
    {
        // Said as such: the name below the prefix would be refused as no identifier, for its dots.
        if (ParameterGroup.IsDefaultName(name))
            throw FaultException.InvalidParameterValue($"The parameter CacheParameterGroupName must not begin with default.; {name} was given.");
        var id = Identifier.Normalise("CacheParameterGroupName", name, NameMax);
        if (string.IsNullOrWhiteSpace(description))
            throw FaultException.InvalidParameterValue("The parameter Description must be provided and must not be blank.");
        return new()
        {
            Scope = scope,
            Name = id,
            Family = catalog.Find(family).Name,
            Description = description,
            Tags = TagRules.Add(new Dictionary<string, string>(), tags),
        };
    }

    /// <summary>A group of the same family that has what another has.</summary>
    public static ParameterGroup Copy(
        ParameterCatalog catalog, Scope scope, string name, ParameterGroup source, string description,
        IReadOnlyList<KeyValuePair<string, string?>> tags) =>
        Create(catalog, scope, name, source.Family, description, tags) with { Values = source.Values };

    /// <param name="used">Whether a cache has this group.</param>
    public static ParameterGroup Modify(
        ParameterGroup group, ParameterFamily family, IReadOnlyList<KeyValuePair<string, string?>> values, bool used)
    {
        CheckOwn(group, "modified");
        CheckCount(values.Count);
        var next = new SortedDictionary<string, string>(group.Values.ToDictionary(), StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            var parameter = Changeable(family, name, used);
            var given = value ?? throw FaultException.InvalidParameterValue($"The parameter {name} needs a ParameterValue.");
            AllowedValues.Check(parameter, given);
            if (given != parameter.Default && EngineSettings.WhyFixed(parameter.Name) is { } reason)
                throw FaultException.InvalidParameterValue($"The parameter {name} can only be {parameter.Default} here. {reason}");
            next[parameter.Name] = given;
        }

        return group with { Values = next };
    }

    /// <param name="names">Null: all of them.</param>
    /// <param name="used">Whether a cache has this group.</param>
    public static ParameterGroup Reset(ParameterGroup group, ParameterFamily family, IReadOnlyList<string>? names, bool used)
    {
        CheckOwn(group, "reset");
        if (names is not null) CheckCount(names.Count);
        var reset = names?.Select(name => Changeable(family, name, used).Name).ToList()
            ?? group.Values.Keys.Where(name => !used || !family.Parameters[name].OnlyUnused).ToList();
        return group with
        {
            Values = new SortedDictionary<string, string>(
                group.Values.Where(value => !reset.Contains(value.Key)).ToDictionary(), StringComparer.Ordinal),
        };
    }

    /// <param name="users">The caches that have this group.</param>
    /// <exception cref="FaultException">InvalidCacheParameterGroupState.</exception>
    public static void CheckDelete(ParameterGroup group, IReadOnlyList<CacheReference> users)
    {
        CheckOwn(group, "deleted");
        if (users.Count > 0)
        {
            throw FaultException.InvalidCacheParameterGroupState(
                $"The parameter group {group.Name} is used by a cache: {CacheReference.Names(users)}. Give its caches another group, or delete them, first.");
        }
    }

    /// <summary>Whether what somebody has looked at before a change is what it would be made to.</summary>
    /// <exception cref="FaultException">InvalidCacheParameterGroupState.</exception>
    public static void CheckSeen(ParameterGroup group, ParameterGroup seen)
    {
        if (group.Family != seen.Family || group.Values.Count != seen.Values.Count || group.Values.Except(seen.Values).Any())
        {
            throw FaultException.InvalidCacheParameterGroupState(
                $"The parameter group {group.Name} has been changed meanwhile. Nothing was saved: look at what it has now, and save again.");
        }
    }

    private static void CheckOwn(ParameterGroup group, string what)
    {
        if (group.IsDefault)
        {
            throw FaultException.InvalidCacheParameterGroupState(
                $"The parameter group {group.Name} is a default group, which cannot be {what}. Create a group of the family {group.Family}.");
        }
    }

    private static void CheckCount(int count)
    {
        if (count < 1) throw FaultException.InvalidParameterValue("The parameter ParameterNameValues must have at least one member.");
        if (count > PerRequest)
        {
            throw FaultException.InvalidParameterCombination(
                $"Cannot modify more than {PerRequest} parameters in a single request; ParameterNameValues has {count}.");
        }
    }

    private static Parameter Changeable(ParameterFamily family, string name, bool used)
    {
        if (string.IsNullOrEmpty(name)) throw FaultException.InvalidParameterValue("Each member of ParameterNameValues needs a ParameterName.");
        if (!family.Parameters.TryGetValue(name, out var parameter))
            throw FaultException.InvalidParameterValue($"The family {family.Name} has no parameter {name}; DescribeEngineDefaultParameters lists them.");
        if (!parameter.Modifiable) throw FaultException.InvalidParameterValue($"The parameter {name} is not modifiable.");
        return parameter.OnlyUnused && used
            ? throw FaultException.InvalidParameterValue(
                $"The parameter {name} can be changed only while no cache uses the group: create another group with it, and caches with that.")
            : parameter;
    }
}
