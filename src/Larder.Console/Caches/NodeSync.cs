using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Caches;

/// <summary>How a node of a group with replicas stands to the others. Each has a resource, Sync_…</summary>
public enum NodeSync
{
    InSync,
    Synchronising,
    NotAnswering,
}

internal static class NodeSyncs
{
    public static NodeSync? Of(ReplicationGroup group, CacheNode node) => node switch
    {
        { State: not NodeState.Running } => null,
        { Answers: false } => NodeSync.NotAnswering,
        _ when node.ClusterId == group.Primary => null,
        _ => group.InSync(node) ? NodeSync.InSync : NodeSync.Synchronising,
    };
}
