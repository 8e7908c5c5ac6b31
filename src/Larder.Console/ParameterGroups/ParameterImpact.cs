using Larder.Model.ParameterGroups;

namespace Larder.Console.ParameterGroups;

/// <summary>What a change does to one cache that has the group: how many of it reach its nodes when.</summary>
public sealed record ParameterImpact(ParameterGroupUser User, int Immediately, int AtReboot, int None)
{
    public static IReadOnlyList<ParameterImpact> Of(IReadOnlyList<ParameterGroupUser> users, IReadOnlyList<ParameterDifference> differences) =>
        [.. users.Select(user => Of(user, differences))];

    private static ParameterImpact Of(ParameterGroupUser user, IReadOnlyList<ParameterDifference> differences)
    {
        var effects = differences.ToLookup(one => ParameterEffects.On(user.Engine, one.Parameter));
        return new(
            user, effects[ParameterEffect.Immediately].Count(), effects[ParameterEffect.AtReboot].Count(), effects[ParameterEffect.None].Count());
    }
}
