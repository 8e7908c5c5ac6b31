using Larder.Contract.ElastiCache;
using Larder.Contract.Shapes;

namespace Larder.Server.Commands.Caches;

/// <summary>A replication group or a cache cluster, as far as people tell them apart: not much.</summary>
internal sealed record Cache
{
    public required string Id { get; init; }
    public required CacheKind Kind { get; init; }
    public required string Status { get; init; }
    public required string Engine { get; init; }
    public required string NodeType { get; init; }

    /// <summary>Null until it listens.</summary>
    public CacheAddress? Endpoint { get; init; }
    public CacheAddress? Reader { get; init; }
    public string? Description { get; init; }
    public string? Arn { get; init; }

    /// <summary>enabled or disabled; null for a cluster. So <see cref="MultiAz"/>.</summary>
    public string? AutomaticFailover { get; init; }
    public string? MultiAz { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public required IReadOnlyList<CacheMember> Members { get; init; }

    /// <summary>As the service answered it.</summary>
    public required IShape Shape { get; init; }

    /// <summary>Where its history is, in DescribeEvents' words: what happens to a group's nodes is told of its clusters.</summary>
    public required IReadOnlyList<(string Type, string Id)> EventSources { get; init; }

    public bool IsMemcached => Engine.StartsWith("memcached", StringComparison.Ordinal);
    public bool HasFailed => IsFailure(Status);
    public string KindName => Kind is CacheKind.ReplicationGroup ? "replication group" : "cache cluster";

    /// <summary>AWS's words for what does not become available while nobody does anything about it.</summary>
    public static bool IsFailure(string status) => status is "create-failed" or "incompatible-network" or "restore-failed";

    /// <param name="group">The group.</param>
    /// <param name="clusters">The clusters of its region, its own among them: only they know the engine's version.</param>
    public static Cache Of(ReplicationGroup group, IReadOnlyList<CacheCluster> clusters)
    {
        var own = clusters.Where(cluster => cluster.ReplicationGroupId == group.ReplicationGroupId).ToList();
        return new Cache
        {
            Id = group.ReplicationGroupId ?? "",
            Kind = CacheKind.ReplicationGroup,
            Status = group.Status ?? "",
            Engine = EngineText(group.Engine ?? First(own)?.Engine, First(own)?.EngineVersion),
            NodeType = group.CacheNodeType ?? "",
            Endpoint = CacheAddress.Of(group.ConfigurationEndpoint ?? First(group.NodeGroups)?.PrimaryEndpoint),
            Reader = CacheAddress.Of(First(group.NodeGroups)?.ReaderEndpoint),
            Description = group.Description,
            Arn = group.ARN,
            AutomaticFailover = group.AutomaticFailover,
            MultiAz = group.MultiAZ,
            CreatedAt = group.ReplicationGroupCreateTime,
            Members = [.. (group.NodeGroups ?? []).SelectMany(shard => shard.NodeGroupMembers ?? []).Select(member => CacheMember.Of(member, own))],
            EventSources = [("replication-group", group.ReplicationGroupId ?? ""), .. (group.MemberClusters ?? []).Select(id => ("cache-cluster", id))],
            Shape = group,
        };
    }

    public static Cache Of(CacheCluster cluster) => new()
    {
        Id = cluster.CacheClusterId ?? "",
        Kind = CacheKind.CacheCluster,
        Status = cluster.CacheClusterStatus ?? "",
        Engine = EngineText(cluster.Engine, cluster.EngineVersion),
        NodeType = cluster.CacheNodeType ?? "",
        Endpoint = CacheAddress.Of(cluster.ConfigurationEndpoint ?? First(cluster.CacheNodes)?.Endpoint),
        CreatedAt = cluster.CacheClusterCreateTime,
        Arn = cluster.ARN,
        Members = [.. (cluster.CacheNodes ?? []).Select(CacheMember.Of)],
        EventSources = [("cache-cluster", cluster.CacheClusterId ?? "")],
        Shape = cluster,
    };

    internal static T? First<T>(IReadOnlyList<T>? list)
        where T : class => list is [var first, ..] ? first : null;

    private static string EngineText(string? name, string? version) => version is null ? name ?? "" : $"{name} {version}";
}
