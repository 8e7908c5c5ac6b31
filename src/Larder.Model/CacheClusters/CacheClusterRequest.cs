namespace Larder.Model.CacheClusters;

/// <summary>What the caller said, before rules and defaults; null where nothing was said.</summary>
public sealed record CacheClusterRequest : CacheRequest
{
    /// <summary>The group that the cluster joins as a replica; then that says what it is made of.</summary>
    public string? ReplicationGroupId { get; init; }
    public int? NumCacheNodes { get; init; }

    /// <summary>single-az or cross-az; Memcached only.</summary>
    public string? AzMode { get; init; }
    public string? PreferredZone { get; init; }
    public IReadOnlyList<string>? PreferredZones { get; init; }
}
