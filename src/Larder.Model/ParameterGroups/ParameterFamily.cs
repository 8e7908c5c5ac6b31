namespace Larder.Model.ParameterGroups;

/// <summary>The parameters that versions of an engine have in common.</summary>
/// <param name="Parameters">By name.</param>
/// <param name="HasClusterMode">Whether there is a default group for cluster mode beside the plain one.</param>
public sealed record ParameterFamily(string Name, IReadOnlyDictionary<string, Parameter> Parameters, bool HasClusterMode)
{
    public string DefaultGroup => ParameterGroup.DefaultPrefix + Name;
    public string ClusterModeGroup => DefaultGroup + ParameterGroup.ClusterModeSuffix;

    /// <summary>In the order of their names, as pages show them.</summary>
    public IEnumerable<Parameter> Ordered => Parameters.Values.OrderBy(parameter => parameter.Name, StringComparer.Ordinal);
}
