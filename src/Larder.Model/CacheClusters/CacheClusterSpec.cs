using Larder.Model.Engines;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.Model.CacheClusters;

/// <summary>What the owner of a cache cluster asked for, after defaults.</summary>
public sealed record CacheClusterSpec
{
    public required Engine Engine { get; init; }
    public required string NodeType { get; init; }

    /// <summary>1 for Redis, Valkey and Garnet; 1..40 for Memcached.</summary>
    public required int NumCacheNodes { get; init; }
    public required int Port { get; init; }

    /// <summary>The zone asked for; null where the placement chose.</summary>
    public string? PreferredZone { get; init; }
    public required string ParameterGroup { get; init; }
    public required string SubnetGroup { get; init; }
    /// <summary>Ids; none on a cache of before there were any.</summary>
    public IReadOnlyList<string> SecurityGroups { get => field ?? []; init; }

    /// <summary>Null on a cache of before there were any.</summary>
    public CacheWindows? Windows { get; init; }
    public bool AutoMinorVersionUpgrade { get; init; }
    public required long MemoryBytesPerNode { get; init; }
    public int? Threads { get; init; }

    /// <summary>Null where all nodes run by <see cref="NodeType"/>.</summary>
    public Scaling? Scaling { get; init; }

    /// <summary>The one that describe answers say.</summary>
    public string ToldNodeType => Scaling?.From ?? NodeType;

    /// <summary>What a node takes of its host.</summary>
    public long TakenBytesPerNode => Math.Max(MemoryBytesPerNode, Scaling?.FromMemoryBytes ?? 0);

    /// <summary>By what its parameter group has its nodes run; null until that was worked out.</summary>
    public SettingsMark? Settings { get; init; }

    /// <param name="id">Of the cache: where no windows were ever chosen, they follow from that.</param>
    public CacheWindows WindowsOf(string id) => Windows ?? CacheWindows.Of(id, null, null, MaintenanceBlock.Default, Engine.HasSnapshots);
}
