using Larder.Console.Caches;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Listing;

/// <summary>A line of the list.</summary>
public sealed record CacheRow
{
    public required CacheKind Kind { get; init; }
    public required string Id { get; init; }
    public string Description { get; init; } = "";

    /// <summary>AWS's word.</summary>
    public required string Engine { get; init; }
    public required string Version { get; init; }
    public required string NodeType { get; init; }

    /// <summary>AWS's word.</summary>
    public required string Status { get; init; }
    public required int Nodes { get; init; }

    /// <summary>Null where the engine has none.</summary>
    public int? Shards { get; init; }

    /// <summary>Address and port of the first thing to connect to; null before there is one.</summary>
    public required string? Endpoint { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>key=value, in the order of keys, with commas between.</summary>
    public string Tags { get; init; } = "";

    /// <summary>No two rows have the same.</summary>
    public string Href => Kind is CacheKind.ReplicationGroup ? ConsolePaths.ReplicationGroup(Id) : ConsolePaths.CacheCluster(Id);

    public static CacheRow Of(ReplicationGroup group) => new()
    {
        Kind = CacheKind.ReplicationGroup,
        Id = group.Id,
        Description = group.Description,
        Engine = group.Spec.Engine.Name,
        Version = group.Spec.Engine.FullVersion,
        NodeType = group.Spec.NodeType,
        Status = group.Status,
        Nodes = group.Nodes.Count,
        Shards = 1,
        Endpoint = FirstOf(Endpoints.Of(group)),
        CreatedAt = group.CreatedAt,
        Tags = Text(group.Tags),
    };

    public static CacheRow Of(CacheCluster cluster) => new()
    {
        Kind = CacheKind.CacheCluster,
        Id = cluster.Id,
        Engine = cluster.Spec.Engine.Name,
        Version = cluster.Spec.Engine.FullVersion,
        NodeType = cluster.Spec.NodeType,
        Status = cluster.Status,
        Nodes = cluster.Nodes.Count,
        Endpoint = FirstOf(Endpoints.Of(cluster)),
        CreatedAt = cluster.CreatedAt,
        Tags = Text(cluster.Tags),
    };

    private static string? FirstOf(IReadOnlyList<Endpoint> endpoints) => endpoints is [var first, ..] ? first.ToString() : null;

    private static string Text(IReadOnlyDictionary<string, string> tags) =>
        string.Join(", ", tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));
}
