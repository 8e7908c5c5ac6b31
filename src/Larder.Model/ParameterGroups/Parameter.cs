using Larder.Model.Engines;

namespace Larder.Model.ParameterGroups;

/// <summary>One engine setting as a family defines it (contract/facts/parameters-by-family.json).</summary>
public sealed record Parameter
{
    public required string Name { get; init; }

    /// <summary>The family's value; null where it depends on the node type.</summary>
    public required string? Default { get; init; }

    /// <summary>AWS's own words for what is allowed, e.g. 1-75 or yes,no; null where they say nothing.</summary>
    public string? Allowed { get; init; }

    /// <summary>string, integer, float or boolean.</summary>
    public required string DataType { get; init; }
    public bool Modifiable { get; init; }

    /// <summary>Whether it may be changed only while no cache uses the group.</summary>
    public bool OnlyUnused { get; init; }

    /// <summary>Whether a running node takes it only from its next start on.</summary>
    public bool NeedsReboot { get; init; }
    public string? MinimumEngineVersion { get; init; }

    /// <summary>The value of each node type, where it depends on that.</summary>
    public IReadOnlyDictionary<string, string>? NodeTypeValues { get; init; }

    /// <summary>Whether an engine of this version knows it.</summary>
    public bool Exists(string engineVersion) =>
        MinimumEngineVersion is null || EngineVersions.Parse(engineVersion) >= EngineVersions.Parse(MinimumEngineVersion);
}
