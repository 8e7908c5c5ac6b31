using Larder.Model.CacheClusters;
using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>A group's nodes as clusters, and as what their hosts are asked to keep.</summary>
public static class GroupMembers
{
    public static CacheCluster MemberOf(this ReplicationGroup group, CacheNode node) => new()
    {
        Scope = group.Scope,
        Id = node.ClusterId,
        Revision = group.Revision,
        ReplicationGroupId = group.Id,
        Spec = group.Spec with { NumCacheNodes = 1, PreferredZone = node.Zone },
        Phase = node switch
        {
            { Leaving: true } => CacheClusterPhase.Deleting,
            _ when group.Phase is ReplicationGroupPhase.Deleting && group.Retained != node.ClusterId => CacheClusterPhase.Deleting,
            _ when group.Phase is ReplicationGroupPhase.Creating || node.Joining => CacheClusterPhase.Creating,
            _ => CacheClusterPhase.Available,
        },
        CreatedAt = node.CreatedAt,
        Nodes = [node],
        Pending = group.Pending is { NodeType: var type, EngineChange: var engine } && (type, engine) != (null, null) ? new() { NodeType = type, Engine = engine } : null,
        Tags = group.MemberTags.TryGetValue(node.ClusterId, out var tags) ? tags : new Dictionary<string, string>(),
    };

    /// <summary>A new process starts as what the group's primary field says. It listens on the reader endpoint only where
    /// nobody else can: with replicas, who does is settled when they are in sync.</summary>
    public static NodeSpec SpecOfMember(this ReplicationGroup group, CacheNode node)
    {
        var isPrimary = node.ClusterId == group.Primary;
        var alone = group.Nodes.Count == 1;
        string[] endpoints = (isPrimary, alone) switch
        {
            (true, true) => [group.Endpoints.Primary, group.Endpoints.Reader],
            (true, false) when group.Restoring is null => [group.Endpoints.Primary],
            _ => [],
        };
        return group.MemberOf(node).SpecOf(node) with
        {
            OwnerArn = group.Arn,
            Addresses = [.. endpoints.Prepend(node.Address).Distinct(StringComparer.Ordinal)],
            ReplicaOf = isPrimary ? null : PlaceOf(group.SourceOf(node)),
            Watched = !alone || node.Role is not null || node.ClusterId == group.Adopted?.ClusterId,
        };
    }

    /// <summary>Whether its host looks at it as it is to.</summary>
    public static bool IsKnown(this ReplicationGroup group, CacheNode node) => node.Role is not null || !group.SpecOfMember(node).Watched;

    public static PrimaryPlace PlaceOf(CacheNode node) => new(node.Key, node.Address, node.Port);
}
