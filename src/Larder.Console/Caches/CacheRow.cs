using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Caches;

/// <summary>A line of the list.</summary>
public sealed record CacheRow
{
    public required CacheKind Kind { get; init; }
    public required string Id { get; init; }
    public required string Engine { get; init; }
    public required string NodeType { get; init; }
    public required string Status { get; init; }

    /// <summary>Address and port of the first thing to connect to; null before there is one.</summary>
    public required string? Endpoint { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    public string Href => Kind is CacheKind.ReplicationGroup ? ConsolePaths.ReplicationGroup(Id) : ConsolePaths.CacheCluster(Id);

    public static CacheRow Of(ReplicationGroup group) => Of(group.Spec) with
    {
        Kind = CacheKind.ReplicationGroup,
        Id = group.Id,
        Status = group.Status,
        Endpoint = Endpoints.Of(group) is [var first, ..] ? first.ToString() : null,
        CreatedAt = group.CreatedAt,
    };

    public static CacheRow Of(CacheCluster cluster) => Of(cluster.Spec) with
    {
        Kind = CacheKind.CacheCluster,
        Id = cluster.Id,
        Status = cluster.Status,
        Endpoint = Endpoints.Of(cluster) is [var first, ..] ? first.ToString() : null,
        CreatedAt = cluster.CreatedAt,
    };

    private static CacheRow Of(CacheClusterSpec spec) => new()
    {
        Kind = default,
        Id = "",
        Engine = $"{spec.Engine.Name} {spec.Engine.FullVersion}",
        NodeType = spec.NodeType,
        Status = "",
        Endpoint = null,
        CreatedAt = default,
    };
}
