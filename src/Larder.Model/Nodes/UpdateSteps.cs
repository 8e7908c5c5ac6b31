namespace Larder.Model.Nodes;

/// <summary>How nodes that stand alone come to run by another engine program: one after the other.</summary>
public static class UpdateSteps
{
    /// <param name="nodes">All of a cache; all of them run.</param>
    /// <param name="specOf">What its host is to keep for a node.</param>
    /// <param name="now">The time.</param>
    public static Step? Next(IReadOnlyList<CacheNode> nodes, Func<CacheNode, NodeSpec> specOf, DateTimeOffset now)
    {
        var updating = nodes.FirstOrDefault(node => node.Updating);
        return updating is null ? null : Replace(updating, specOf(updating).Engine, now);
    }

    /// <summary>The end of a node that has nobody to take over from it. Memcached cannot write down what it holds: that is
    /// lost, as it is on AWS.</summary>
    internal static Step Replace(CacheNode node, EngineKind engine, DateTimeOffset now)
    {
        if (node.RetryAt > now) return new Step.Wait(node.RetryAt);
        if (node.Save is ContentsSave.UnderWay) return new Step.Wait(null);
        return new Step.Obey([engine is EngineKind.Memcached ? new NodeOrder.Fence(node.Key) : new NodeOrder.SaveAndEnd(node.Key)]);
    }

    /// <summary>Whether the last node that was to be replaced has been, and none was left out.</summary>
    public static bool Ends(IReadOnlyList<CacheNode> before, IReadOnlyList<CacheNode> after, string programVersion) =>
        before.Any(node => node.Updating) && after.All(node => !node.Updating && node.ProgramVersion == programVersion);

    /// <summary>Every node that runs by another program than this, or of which that was never heard, is to be replaced.</summary>
    public static IReadOnlyList<CacheNode> Begin(IReadOnlyList<CacheNode> nodes, string programVersion, bool anotherProgram) =>
    [
        .. nodes.Select(node => anotherProgram || node.ProgramVersion != programVersion
            ? node with { Updating = true, Save = ContentsSave.None, RetryAt = null }
            : node),
    ];

    /// <summary>Nodes that have not been replaced yet stay as they are.</summary>
    public static IReadOnlyList<CacheNode> Stop(IReadOnlyList<CacheNode> nodes) =>
        [.. nodes.Select(node => node is { Updating: true, State: NodeState.Running, Save: not ContentsSave.UnderWay } ? node with { Updating = false } : node)];
}
