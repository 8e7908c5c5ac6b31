using Larder.Contract.ElastiCache;

namespace Larder.Server.Commands.Caches;

/// <summary>What `create` was asked for, before it is one operation or the other.</summary>
internal sealed record CacheRequest
{
    public required string Id { get; init; }
    public required string Engine { get; init; }
    public string? EngineVersion { get; init; }
    public required string NodeType { get; init; }
    public int? Port { get; init; }
    public int? Nodes { get; init; }
    public string? Description { get; init; }
    public string? ParameterGroup { get; init; }
    public string? SubnetGroup { get; init; }
    public IReadOnlyList<string>? SecurityGroups { get; init; }
    public string? MaintenanceWindow { get; init; }
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    public bool Cluster { get; init; }

    /// <summary>Whoever asks for replicas wants one to take over, and not to lose it with the primary's zone.</summary>
    public bool NoFailover { get; init; }

    /// <summary>The zone that all nodes are to be in; null where they are to be spread.</summary>
    public string? OnlyZone { get; init; }

    /// <summary>Memcached knows no groups.</summary>
    public CacheKind Kind => Cluster || Engine == "memcached" ? CacheKind.CacheCluster : CacheKind.ReplicationGroup;

    public CreateReplicationGroupMessage ReplicationGroup => new()
    {
        ReplicationGroupId = Id,
        // AWS wants one, and nobody wants to write one for a try.
        ReplicationGroupDescription = Description ?? Id,
        Engine = Engine,
        EngineVersion = EngineVersion,
        CacheNodeType = NodeType,
        NumCacheClusters = Nodes ?? 1,
        AutomaticFailoverEnabled = HasReplicas && !NoFailover,
        MultiAZEnabled = HasReplicas && !NoFailover && OnlyZone is null,
        PreferredCacheClusterAZs = OnlyZone is { } zone ? [.. Enumerable.Repeat(zone, Nodes ?? 1)] : null,
        Port = Port,
        CacheParameterGroupName = ParameterGroup,
        CacheSubnetGroupName = SubnetGroup,
        SecurityGroupIds = SecurityGroups,
        PreferredMaintenanceWindow = MaintenanceWindow,
        Tags = Tags.Count == 0 ? null : Tags,
    };

    public CreateCacheClusterMessage CacheCluster => new()
    {
        CacheClusterId = Id,
        Engine = Engine,
        EngineVersion = EngineVersion,
        CacheNodeType = NodeType,
        NumCacheNodes = Nodes ?? 1,
        Port = Port,
        CacheParameterGroupName = ParameterGroup,
        CacheSubnetGroupName = SubnetGroup,
        SecurityGroupIds = SecurityGroups,
        PreferredMaintenanceWindow = MaintenanceWindow,
        Tags = Tags.Count == 0 ? null : Tags,
    };

    private bool HasReplicas => Nodes > 1;
}
