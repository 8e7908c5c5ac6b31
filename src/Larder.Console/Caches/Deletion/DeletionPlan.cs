using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Caches.Deletion;

/// <summary>What a deletion frees and what it leaves.</summary>
public sealed record DeletionPlan
{
    public required string Id { get; init; }
    public required CacheKind Kind { get; init; }

    /// <summary>Each with its process and its directory.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }
    public required long MemoryBytes { get; init; }

    /// <summary>Each once: in ports mode endpoints and nodes share one.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }
    public required string ParameterGroup { get; init; }
    public required string SubnetGroup { get; init; }
    public required IReadOnlyList<string> SecurityGroups { get; init; }

    /// <summary>The member that could stay; null where the cache is no group.</summary>
    public string? Primary { get; init; }

    /// <summary>A resource's name: why the primary cannot stay; null where it can.</summary>
    public string? RetainObstacle { get; init; }

    /// <summary>The same where the primary stays; null where it cannot.</summary>
    public DeletionPlan? Retaining { get; init; }

    public static DeletionPlan Of(ReplicationGroup group)
    {
        var all = Of(group.Spec, group.Id, CacheKind.ReplicationGroup) with
        {
            Nodes = [.. group.Nodes.Select(node => node.ClusterId)],
            MemoryBytes = group.Spec.TakenBytesPerNode * group.Nodes.Count,
            Addresses = Distinct([.. group.Endpoints.All, .. group.Nodes.Select(node => node.Address)]),
            Primary = group.Primary,
        };
        if (RetainObstacleOf(group) is { } obstacle) return all with { RetainObstacle = obstacle };
        return all with
        {
            Retaining = all with
            {
                Nodes = [.. all.Nodes.Where(id => id != group.Primary)],
                MemoryBytes = all.MemoryBytes - group.Spec.TakenBytesPerNode,
                Addresses = [.. all.Addresses.Where(address => address != group.PrimaryNode.Address)],
            },
        };
    }

    public static DeletionPlan Of(CacheCluster cluster) => Of(cluster.Spec, cluster.Id, CacheKind.CacheCluster) with
    {
        Nodes = [.. cluster.Nodes.Select(node => node.Id)],
        MemoryBytes = cluster.MemoryBytes,
        Addresses = Distinct([.. cluster.Nodes.Select(node => node.Address)]),
    };

    // The command itself is asked.
    private static string? RetainObstacleOf(ReplicationGroup group)
    {
        try
        {
            group.Delete(retainPrimary: true);
            return null;
        }
        catch (FaultException)
        {
            return group.Status == ReplicationGroupStatus.Available ? "Deletion_RetainNotEngine" : "Deletion_RetainNotNow";
        }
    }

    private static DeletionPlan Of(CacheClusterSpec spec, string id, CacheKind kind) => new()
    {
        Id = id,
        Kind = kind,
        Nodes = [],
        MemoryBytes = 0,
        Addresses = [],
        ParameterGroup = spec.ParameterGroup,
        SubnetGroup = spec.SubnetGroup,
        SecurityGroups = spec.SecurityGroups,
    };

    private static IReadOnlyList<string> Distinct(IEnumerable<string> addresses) => [.. addresses.Distinct(StringComparer.Ordinal)];
}
