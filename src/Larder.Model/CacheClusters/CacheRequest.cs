using Larder.Model.ParameterGroups;

namespace Larder.Model.CacheClusters;

/// <summary>What the creation of any cache, a cluster or a group, says of what its nodes are made of and of how they are
/// kept; null where nothing was said.</summary>
public abstract record CacheRequest
{
    public required string Id { get; init; }
    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public string? NodeType { get; init; }
    public int? Port { get; init; }
    public string? ParameterGroup { get; init; }

    /// <summary><see cref="ParameterGroup"/> where it is one that an owner made.</summary>
    public ParameterGroup? OwnParameterGroup { get; init; }
    public string? SubnetGroup { get; init; }

    /// <summary>Ids.</summary>
    public IReadOnlyList<string>? SecurityGroups { get; init; }
    public string? MaintenanceWindow { get; init; }
    public string? SnapshotWindow { get; init; }
    public bool? AutoMinorVersionUpgrade { get; init; }
    public IReadOnlyList<KeyValuePair<string, string?>> Tags { get; init; } = [];

    /// <summary>Whether it says anything of what nodes are made of, or how they are kept: where a cache that is there says
    /// all of it, nothing may.</summary>
    public bool SaysHow =>
        Port is not null || SecurityGroups is { Count: > 0 } || AutoMinorVersionUpgrade is not null
        || new[] { Engine, EngineVersion, NodeType, ParameterGroup, SubnetGroup, MaintenanceWindow, SnapshotWindow }.Any(given => given is not null);
}
