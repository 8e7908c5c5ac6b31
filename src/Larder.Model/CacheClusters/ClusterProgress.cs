using Larder.Model.Nodes;

namespace Larder.Model.CacheClusters;

/// <summary>How far a cluster is with what is being done to it.</summary>
public static class ClusterProgress
{
    /// <returns>Null where nothing is being done.</returns>
    public static WorkProgress? Of(CacheCluster cluster) => cluster.Status == CacheClusterStatus.Available
        ? null
        : new WorkProgress(KindOf(cluster), StepsOf(cluster, KindOf(cluster))).TroubledBy(cluster.Nodes);

    private static WorkKind KindOf(CacheCluster cluster) => cluster switch
    {
        { Deleting: true } => WorkKind.Deleting,
        { Phase: CacheClusterPhase.Creating } => WorkKind.Creating,
        _ when cluster.Nodes.Any(node => node.Leaving) => WorkKind.RemovingNodes,
        _ when cluster.Nodes.Any(node => node.Updating) => WorkKind.Updating,
        _ when Added(cluster) is [_, ..] => WorkKind.AddingNodes,
        _ when cluster.Nodes.Any(node => node.Rebooting) => WorkKind.Rebooting,
        { Spec.Scaling: not null } => WorkKind.Scaling,
        _ => WorkKind.Recovering,
    };

    private static IReadOnlyList<WorkStep> StepsOf(CacheCluster cluster, WorkKind kind) => kind switch
    {
        WorkKind.Creating => [WorkStep.One(WorkStepKind.Placed, done: true), Started(cluster.Nodes)],
        WorkKind.AddingNodes => [WorkStep.One(WorkStepKind.Placed, done: true), Started(Added(cluster))],
        WorkKind.Deleting => [.. Ended(cluster.Nodes), WorkStep.One(WorkStepKind.Released, done: false)],
        WorkKind.RemovingNodes => [.. Ended([.. cluster.Nodes.Where(node => node.Leaving)]), WorkStep.One(WorkStepKind.Released, done: false)],
        WorkKind.Updating => [WorkStep.Each(WorkStepKind.Replaced, cluster.Nodes, node => !node.Updating)],
        WorkKind.Scaling => [WorkStep.Each(WorkStepKind.Resized, cluster.Nodes, node => node.IsResized(cluster.Spec))],
        _ => [Started(cluster.Nodes)],
    };

    /// <summary>Nodes that were added last and together, until all of them run.</summary>
    private static List<CacheNode> Added(CacheCluster cluster)
    {
        var last = cluster.Nodes.Max(node => node.CreatedAt);
        var added = cluster.Nodes.Where(node => node.CreatedAt == last && last > cluster.CreatedAt).ToList();
        return added.Any(node => node.Joining) ? added : [];
    }

    private static WorkStep Started(IReadOnlyCollection<CacheNode> nodes) =>
        WorkStep.Each(WorkStepKind.Started, nodes, node => node is { State: NodeState.Running, Rebooting: false });

    private static IEnumerable<WorkStep> Ended(IReadOnlyCollection<CacheNode> nodes) => nodes.Count == 0
        ? []
        : [WorkStep.Each(WorkStepKind.Ended, nodes, node => node.State is NodeState.Removed)];

    /// <summary>Whether it runs by the node type that its cache has now.</summary>
    internal static bool IsResized(this CacheNode node, CacheClusterSpec spec) =>
        spec.Settings is { Live.Length: > 0 } wanted && node.State is NodeState.Running && node.Settings?.Live == wanted.Live;
}
