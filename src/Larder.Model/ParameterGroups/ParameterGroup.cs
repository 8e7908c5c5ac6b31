using Larder.Model.Naming;

namespace Larder.Model.ParameterGroups;

/// <summary>Values of engine settings under a name that caches refer to. What is not in <see cref="Values"/> is as the
/// family has it.</summary>
public sealed record ParameterGroup
{
    public const string DefaultPrefix = "default.";
    public const string ClusterModeSuffix = ".cluster.on";

    public required Scope Scope { get; init; }

    /// <summary>Stored in lower case.</summary>
    public required string Name { get; init; }
    public long Revision { get; init; }
    public required string Family { get; init; }
    public required string Description { get; init; }

    /// <summary>What its owner has set, by parameter.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Arn => new Arn(Scope, Naming.Arn.ParameterGroup, Name).ToString();
    public bool IsDefault => IsDefaultName(Name);
    public bool ClusterMode => Name.EndsWith(ClusterModeSuffix, StringComparison.Ordinal) && IsDefault;

    public static bool IsDefaultName(string name) => name.StartsWith(DefaultPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The value that a cache with this group has; null where it depends on the node type.</summary>
    public string? ValueOf(Parameter parameter) =>
        Values.TryGetValue(parameter.Name, out var set) ? set
        : parameter.Name == "cluster-enabled" ? (ClusterMode ? "yes" : "no")
        : parameter.Default;

    /// <summary>user, system or engine-default (API reference, DescribeCacheParameters: Source). What owners may change and
    /// have not is the engine's default; the rest is the system's.</summary>
    public string SourceOf(Parameter parameter) =>
        Values.ContainsKey(parameter.Name) ? "user" : parameter.Modifiable ? "engine-default" : "system";
}
