namespace Larder.Model.Nodes;

/// <summary>The next step of nodes that stand alone (no replication among them).</summary>
public static class NodeSteps
{
    public static Step Next(
        IReadOnlyList<CacheNode> nodes, bool deleting, Func<CacheNode, NodeSpec> specOf, DateTimeOffset now)
    {
        if (deleting)
        {
            var left = nodes.Where(node => node.State is not NodeState.Removed).Select(node => node.Key).ToList();
            return left.Count == 0 ? new Step.Forget() : new Step.Remove(left);
        }

        if (nodes.FirstOrDefault(node => node.Leaving) is { } leaving)
            return leaving.State is NodeState.Removed ? new Step.Release(leaving.Key) : new Step.Remove([leaving.Key]);

        var down = nodes.Where(node => node.State is NodeState.Exited or NodeState.Failed or NodeState.Removed).ToList();
        var due = down.FirstOrDefault(node => node.RetryAt is null || node.RetryAt <= now);
        if (due is not null) return new Step.Restart(due.Key);

        var starting = nodes.Where(node => node.State is NodeState.Starting).Select(specOf).ToList();
        if (starting.Count > 0) return new Step.Keep(starting);
        var reboots = nodes.Where(node => node is { Rebooting: true, State: NodeState.Running })
            .Select(NodeOrder (node) => new NodeOrder.Fence(node.Key)).ToList();
        if (reboots.Count > 0) return new Step.Obey(reboots);
        return down.Count > 0 ? new Step.Wait(down.Min(node => node.RetryAt)) : UpdateSteps.Next(nodes, specOf, now) ?? new Step.None();
    }

    public static IReadOnlyList<CacheNode> Replace(IReadOnlyList<CacheNode> nodes, CacheNode next) =>
        [.. nodes.Select(node => node.Key == next.Key ? next : node)];
}
