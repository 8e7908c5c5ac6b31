namespace Larder.Model.ParameterGroups;

/// <summary>A parameter that two groups have other values of.</summary>
/// <param name="Before">As the first one's family defines it; null where that does not have it.</param>
/// <param name="From">The first one's value; null where it depends on the node type, or there is no such parameter.</param>
/// <param name="After">As the second one's family defines it.</param>
/// <param name="To">The second one's value.</param>
public sealed record ParameterDifference(Parameter? Before, string? From, Parameter? After, string? To)
{
    /// <summary>Of whichever family has it; where both have, the second.</summary>
    public Parameter Parameter => After ?? Before!;
    public string Name => Parameter.Name;
    public ParameterEffect Effect => ParameterEffects.Of(Parameter);

    /// <summary>What becomes other where a cache goes from the one to the other, in the order of names. A value that is set to what
    /// the family has anyway is none.</summary>
    public static IReadOnlyList<ParameterDifference> Between(
        ParameterFamily family, ParameterGroup group, ParameterFamily otherFamily, ParameterGroup other)
    {
        var names = family.Parameters.Keys.Union(otherFamily.Parameters.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            .. names
                .Select(name => Of(family.Parameters.GetValueOrDefault(name), group, otherFamily.Parameters.GetValueOrDefault(name), other))
                .Where(one => one.Before is null || one.After is null || one.From != one.To),
        ];
    }

    private static ParameterDifference Of(Parameter? before, ParameterGroup group, Parameter? after, ParameterGroup other) =>
        new(before, before is null ? null : group.ValueOf(before), after, after is null ? null : other.ValueOf(after));
}
