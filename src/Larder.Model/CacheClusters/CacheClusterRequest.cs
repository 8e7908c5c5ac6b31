using Larder.Model.ParameterGroups;

namespace Larder.Model.CacheClusters;

/// <summary>What the caller said, before rules and defaults; null where nothing was said.</summary>
public sealed record CacheClusterRequest
{
    public required string Id { get; init; }

    /// <summary>The group that the cluster joins as a replica; then that says what it is made of.</summary>
    public string? ReplicationGroupId { get; init; }
    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public string? NodeType { get; init; }
    public int? NumCacheNodes { get; init; }
    public int? Port { get; init; }
    public string? ParameterGroup { get; init; }

    /// <summary><see cref="ParameterGroup"/> where it is one that an owner made.</summary>
    public ParameterGroup? OwnParameterGroup { get; init; }
    public string? SubnetGroup { get; init; }

    /// <summary>single-az or cross-az; Memcached only.</summary>
    public string? AzMode { get; init; }
    public string? PreferredZone { get; init; }
    public IReadOnlyList<string>? PreferredZones { get; init; }
    public IReadOnlyList<KeyValuePair<string, string?>> Tags { get; init; } = [];
}
