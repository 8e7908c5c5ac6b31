using Larder.Contract.ElastiCache;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Commands.Groups;

/// <summary>Who is who in a replication group, as DescribeReplicationGroups says it.</summary>
internal sealed record Group
{
    public required string Id { get; init; }
    public required string Status { get; init; }
    public required bool AutomaticFailover { get; init; }

    /// <summary>Null before it has been available once.</summary>
    public required CacheAddress? Endpoint { get; init; }
    public required IReadOnlyList<NodeGroupMember> Members { get; init; }

    public bool IsAvailable => Status == "available";
    public string? Primary => Members.FirstOrDefault(IsPrimary)?.CacheClusterId;
    public int Replicas => Members.Count(member => !IsPrimary(member));

    /// <summary>Whether nodes are in two zones or more, as Multi-AZ wants it.</summary>
    public bool IsSpread => Members.Select(member => member.PreferredAvailabilityZone).Distinct(StringComparer.Ordinal).Count() > 1;

    public static Group Of(ReplicationGroup group)
    {
        var shard = Cache.First(group.NodeGroups);
        return new()
        {
            Id = group.ReplicationGroupId ?? "",
            Status = group.Status ?? "",
            AutomaticFailover = group.AutomaticFailover == "enabled",
            Endpoint = CacheAddress.Of(shard?.PrimaryEndpoint),
            Members = shard?.NodeGroupMembers ?? [],
        };
    }

    private static bool IsPrimary(NodeGroupMember member) => member.CurrentRole == "primary";
}
