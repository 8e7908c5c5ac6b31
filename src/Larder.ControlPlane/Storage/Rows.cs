namespace Larder.ControlPlane.Storage;

/// <summary>A resource: what is filtered on has a column, the aggregate itself is JSON.</summary>
public abstract class ResourceRow
{
    public required string Account { get; set; }
    public required string Region { get; set; }
    public required string Id { get; set; }
    public required long Revision { get; set; }

    /// <summary>Whether nothing was left to do when it was stored; the sweep wakes the others.</summary>
    public required bool Settled { get; set; }
    public required string Body { get; set; }
}

public sealed class ReplicationGroupRow : ResourceRow;

public sealed class ParameterGroupRow : ResourceRow;

/// <summary>A cache cluster of its own, or a replication group's member as described by DescribeCacheClusters.</summary>
public sealed class CacheClusterRow : ResourceRow
{
    public string? ReplicationGroupId { get; set; }
    public required int Nodes { get; set; }
    public required long MemoryBytes { get; set; }

    /// <summary>Asked for by who would change or delete the group.</summary>
    public required string ParameterGroup { get; set; }

    /// <summary>Asked for by who would change the network: its subnet group, its nodes' zones and its security groups, the
    /// last two separated by spaces.</summary>
    public required string SubnetGroup { get; set; }
    public required string Zones { get; set; }
    public required string SecurityGroups { get; set; }
}

public sealed class ReservedCacheNodeRow
{
    public required string Account { get; set; }
    public required string Region { get; set; }
    public required string Id { get; set; }
    public required int Nodes { get; set; }

    /// <summary>When it retires, in UTC ticks; the quota counts what has not.</summary>
    public required long Until { get; set; }
    public required string Body { get; set; }
}

/// <summary>All VPCs of an account in a region, once anything of them was changed.</summary>
public sealed class NetworkRow
{
    public required string Account { get; set; }
    public required string Region { get; set; }
    public required long Revision { get; set; }
    public required string Body { get; set; }
}

public sealed class EventRow
{
    public long Id { get; set; }
    public required string Account { get; set; }
    public required string Region { get; set; }

    /// <summary>AWS's word, e.g. replication-group.</summary>
    public required string SourceType { get; set; }
    public required string SourceId { get; set; }
    public required string Message { get; set; }

    /// <summary>UTC ticks: SQLite has no time of its own and compares these as numbers.</summary>
    public required long At { get; set; }
}

public sealed class LeaseRow
{
    public required string Address { get; set; }
    public required int Port { get; set; }

    /// <summary>A cluster, or for endpoints a group.</summary>
    public required string OwnerArn { get; set; }
}
