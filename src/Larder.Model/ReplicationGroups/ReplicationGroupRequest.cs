using Larder.Model.ParameterGroups;

namespace Larder.Model.ReplicationGroups;

/// <summary>What the caller said, before rules and defaults; null where nothing was said.</summary>
public sealed record ReplicationGroupRequest
{
    public required string Id { get; init; }
    public required string Description { get; init; }

    /// <summary>The cluster that the group is made around; then it says what the members are made of.</summary>
    public string? PrimaryClusterId { get; init; }
    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public string? NodeType { get; init; }
    public int? NumCacheClusters { get; init; }
    public int? NumNodeGroups { get; init; }
    public int? ReplicasPerNodeGroup { get; init; }
    public bool AutomaticFailover { get; init; }
    public bool MultiAz { get; init; }
    public int? Port { get; init; }
    public string? ParameterGroup { get; init; }

    /// <summary><see cref="ParameterGroup"/> where it is one that an owner made.</summary>
    public ParameterGroup? OwnParameterGroup { get; init; }
    public string? SubnetGroup { get; init; }
    public IReadOnlyList<string>? PreferredZones { get; init; }
    public IReadOnlyList<KeyValuePair<string, string?>> Tags { get; init; } = [];
}
