using Larder.Model.Faults;
using Larder.Model.Paging;

namespace Larder.Model.ParameterGroups;

/// <summary>Pages of a group's parameters, in the order of their names.</summary>
public static class ParameterPages
{
    private static readonly string[] _sources = ["user", "system", "engine-default"];

    /// <param name="source">Only those of this source; null for all.</param>
    /// <exception cref="FaultException">InvalidParameterValue.</exception>
    public static Page<Parameter> Of(ParameterFamily family, ParameterGroup group, string? source, PageRequest page)
    {
        if (source is not null && !_sources.Contains(source))
            throw FaultException.InvalidParameterValue($"The parameter Source must be one of {string.Join(", ", _sources)}; {source} was given.");
        return page.Of(
            family.Parameters.Values.Where(parameter => source is null || group.SourceOf(parameter) == source), parameter => parameter.Name);
    }
}
