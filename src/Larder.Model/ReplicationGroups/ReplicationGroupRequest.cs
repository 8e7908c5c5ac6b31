using Larder.Model.CacheClusters;

namespace Larder.Model.ReplicationGroups;

/// <summary>What the caller said, before rules and defaults; null where nothing was said.</summary>
public sealed record ReplicationGroupRequest : CacheRequest
{
    public required string Description { get; init; }

    /// <summary>The cluster that the group is made around; then it says what the members are made of.</summary>
    public string? PrimaryClusterId { get; init; }
    public int? NumCacheClusters { get; init; }
    public int? NumNodeGroups { get; init; }
    public int? ReplicasPerNodeGroup { get; init; }

    /// <summary>Ids of the user groups that may use it.</summary>
    public IReadOnlyList<string>? UserGroups { get; init; }

    /// <summary>The id of the global replication group that it joins.</summary>
    public string? GlobalGroup { get; init; }
    public bool AutomaticFailover { get; init; }
    public bool MultiAz { get; init; }
    public IReadOnlyList<string>? PreferredZones { get; init; }
}
