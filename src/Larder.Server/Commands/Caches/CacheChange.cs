using Larder.Contract.ElastiCache;

namespace Larder.Server.Commands.Caches;

/// <summary>What `modify` changes of a cache; null where nothing was said.</summary>
internal sealed record CacheChange
{
    public string? Description { get; init; }
    public string? NodeType { get; init; }
    public string? Engine { get; init; }
    public string? EngineVersion { get; init; }
    public string? ParameterGroup { get; init; }
    public string? MaintenanceWindow { get; init; }
    public string? SnapshotWindow { get; init; }
    public IReadOnlyList<string>? SecurityGroups { get; init; }
    public bool? AutoMinor { get; init; }
    public bool? MultiAz { get; init; }
    public int? Nodes { get; init; }
    public IReadOnlyList<string>? Remove { get; init; }
    public bool Now { get; init; }

    /// <summary>Whether something of it waits for the maintenance window where it is not made now.</summary>
    public bool CanWait => (NodeType ?? Engine ?? EngineVersion ?? ParameterGroup) is not null || MultiAz is not null || Nodes is not null;

    /// <exception cref="CommandFailure">It is for a cluster.</exception>
    public ModifyReplicationGroupMessage OfGroup(string id) => Nodes is not null || Remove is not null
        ? throw new CommandFailure(ExitCode.Usage, "--nodes and --remove are for Memcached.", $"`larder replicas {id} N` gives a group more replicas or fewer.")
        : new()
        {
            ReplicationGroupId = id,
            ReplicationGroupDescription = Description,
            CacheNodeType = NodeType,
            Engine = Engine,
            EngineVersion = EngineVersion,
            CacheParameterGroupName = ParameterGroup,
            PreferredMaintenanceWindow = MaintenanceWindow,
            SnapshotWindow = SnapshotWindow,
            SecurityGroupIds = SecurityGroups,
            AutoMinorVersionUpgrade = AutoMinor,
            MultiAZEnabled = MultiAz,
            ApplyImmediately = Now,
        };

    /// <exception cref="CommandFailure">It is for a group.</exception>
    public ModifyCacheClusterMessage OfCluster(Cache cache) => Description is not null || MultiAz is not null
        ? throw new CommandFailure(ExitCode.Usage, "--description and --multi-az are for replication groups.", $"{cache.Id} is a {cache.KindName}.")
        : new()
        {
            CacheClusterId = cache.Id,
            CacheNodeType = NodeType,
            Engine = Engine,
            EngineVersion = EngineVersion,
            CacheParameterGroupName = ParameterGroup,
            PreferredMaintenanceWindow = MaintenanceWindow,
            SnapshotWindow = SnapshotWindow,
            SecurityGroupIds = SecurityGroups,
            AutoMinorVersionUpgrade = AutoMinor,
            NumCacheNodes = Nodes,
            CacheNodeIdsToRemove = Remove ?? Last(cache, cache.Members.Count - (Nodes ?? cache.Members.Count)),
            ApplyImmediately = Now,
        };

    private static string[]? Last(Cache cache, int count) =>
        count <= 0 ? null : [.. cache.Members.Select(member => member.Id).Order(StringComparer.Ordinal).TakeLast(count)];
}
