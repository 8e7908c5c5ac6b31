using Larder.Model.Faults;

namespace Larder.Model.ParameterGroups;

/// <summary>What is to become of a group's values at once: some are set, others are as their family has them again.</summary>
/// <param name="Set">Values by parameter.</param>
/// <param name="Reset">Names; null: all.</param>
public sealed record ParameterChange(IReadOnlyList<KeyValuePair<string, string?>> Set, IReadOnlyList<string>? Reset)
{
    /// <summary>Judged by the rules of ModifyCacheParameterGroup and ResetCacheParameterGroup, limits included.</summary>
    /// <exception cref="FaultException">InvalidCacheParameterGroupState, InvalidParameterValue, InvalidParameterCombination.</exception>
    public ParameterGroup Of(ParameterGroup group, ParameterFamily family, bool used)
    {
        var left = Reset is { Count: 0 } ? group : ParameterGroupRules.Reset(group, family, Reset, used);
        return Set.Count == 0 && Reset is not { Count: 0 } ? left : ParameterGroupRules.Modify(left, family, Set, used);
    }
}
