using Larder.Console.ReplicationGroups;
using Larder.Model.Engines;
using Larder.Model.Events;

namespace Larder.Console.Caches;

/// <summary>What a cache's page shows, of whichever kind the cache is.</summary>
public sealed record CacheDetails
{
    public required CacheKind Kind { get; init; }
    public required string Id { get; init; }
    public required long Revision { get; init; }
    public required string Arn { get; init; }
    public required string Status { get; init; }
    public string? Description { get; init; }
    public required Engine Engine { get; init; }
    public required string NodeType { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required IReadOnlyList<Endpoint> Endpoints { get; init; }
    public required IReadOnlyList<NodeRow> Nodes { get; init; }
    public required IReadOnlyDictionary<string, string> Tags { get; init; }
    public IReadOnlyList<CacheEvent> Events { get; init; } = [];

    /// <summary>Of a replication group.</summary>
    public FailoverState? Failover { get; init; }

    /// <summary>The group whose member this is; it is deleted with the group.</summary>
    public string? ReplicationGroupId { get; init; }
}
