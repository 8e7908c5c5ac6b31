using Larder.Console.Caches.Actions;
using Larder.Console.Caches.Deletion;
using Larder.Console.Caches.Upkeep;
using Larder.Console.ReplicationGroups;
using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Events;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.Takes;

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
    public required DateTimeOffset CreatedAt { get; init; }
    public required IReadOnlyList<Endpoint> Endpoints { get; init; }
    public required IReadOnlyList<NodeRow> Nodes { get; init; }
    public required IReadOnlyDictionary<string, string> Tags { get; init; }
    public IReadOnlyList<CacheEvent> Events { get; init; } = [];

    /// <summary>Whose events are told.</summary>
    public required IReadOnlyList<(EventSource Source, string Id)> EventSources { get; init; }

    /// <summary>What its nodes are made of.</summary>
    public required CacheClusterSpec Spec { get; init; }

    /// <summary>As they are stored.</summary>
    public required IReadOnlyList<CacheNode> Stored { get; init; }
    public required CacheWindows Windows { get; init; }
    public required IReadOnlyList<PendingLine> Pending { get; init; }
    public required CacheActions Actions { get; init; }
    public required DeletionPlan Deletion { get; init; }

    /// <summary>What decides how much it takes of an installation.</summary>
    public required Func<Installation, SizedCache> Sized { get; init; }

    /// <summary>Null where nothing is being done to it.</summary>
    public WorkProgress? Progress { get; init; }

    /// <summary>Of a replication group.</summary>
    public FailoverState? Failover { get; init; }

    /// <summary>The group whose member this is; it is deleted with the group.</summary>
    public string? ReplicationGroupId { get; init; }

    public Engine Engine => Spec.Engine;
    public string NodeType => Spec.ToldNodeType;
}
