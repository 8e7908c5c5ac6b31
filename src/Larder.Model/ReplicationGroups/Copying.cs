using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>A new process takes the contents from a replica where one is in sync: an engine takes no writes while it forks for
/// a copy, 25 ms a gigabyte, and that is for a replica to bear (docs/decisions/0012-copies-from-replicas.md).</summary>
internal static class Copying
{
    public static CacheNode SourceOf(this ReplicationGroup group, CacheNode node) =>
        group.Replicas.FirstOrDefault(other => other.Key != node.Key && group.InSync(other)) ?? group.PrimaryNode;

    /// <summary>Whether it is to be left to the replica that it copies; otherwise it is to follow the primary. It has all when that
    /// one sees that what was written meanwhile has reached it too: the primary could not go on from an older place.</summary>
    public static bool IsCopying(this ReplicationGroup group, CacheNode node) =>
        node is { Role: NodeRole.Replica } and not { LinkUp: true, Behind: false }
        && group.Replicas.Any(other => other.Address == node.Follows && group.InSync(other));
}
