namespace Larder.Model.Nodes;

/// <summary>How a node without replicas lives: it is brought up, brought back when it dies, and given time when it
/// cannot be. (With replicas a dead primary must not come back empty; that rule belongs to failover.)</summary>
public static class NodeLife
{
    /// <summary>Ran this long, then died: the next death counts as the first again.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromMinutes(1);

    /// <summary>Failures in a row after which the resource says so in its status.</summary>
    public const int Patience = 3;
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    /// <summary>What the node is after a report. Reports of older incarnations change nothing: they may be late.</summary>
    public static CacheNode Observe(CacheNode node, NodeReport report, DateTimeOffset now)
    {
        if (report.Key != node.Key || report.Incarnation != node.Incarnation) return node;
        return report.State switch
        {
            NodeState.Running when node.State is NodeState.Running && node.RunId == report.RunId => node,
            NodeState.Running => node with
            {
                State = NodeState.Running,
                RunId = report.RunId,
                Fault = null,
                RetryAt = null,
                RunningSince = now,
            },
            NodeState.Exited when node.State is not NodeState.Exited => Down(node, report, now),
            NodeState.Failed when node.State is not NodeState.Failed => Down(node, report, now),
            NodeState.Removed => node with { State = NodeState.Removed },
            _ => node,
        };
    }

    /// <summary>What it means that no host keeps anything under the node's key: what ran is gone, what was to be removed
    /// is removed, and what was to be started was not heard of yet (null).</summary>
    public static NodeReport? Absent(CacheNode node, string ownerArn, bool deleting, DateTimeOffset now)
    {
        if (!deleting && node.State is not NodeState.Running) return null;
        return new NodeReport
        {
            Key = node.Key,
            OwnerArn = ownerArn,
            Incarnation = node.Incarnation,
            State = deleting ? NodeState.Removed : NodeState.Exited,
            SeenAt = now,
        };
    }

    /// <summary>The next process for a node that is down.</summary>
    public static CacheNode NextIncarnation(CacheNode node) => node with
    {
        Incarnation = node.Incarnation + 1,
        State = NodeState.Starting,
        RetryAt = null,
    };

    private static CacheNode Down(CacheNode node, NodeReport report, DateTimeOffset now)
    {
        var lasted = node.RunningSince is { } since && now - since >= Lasting;
        var failures = lasted ? 1 : node.Failures + 1;
        return node with
        {
            State = report.State,
            Fault = report.Fault,
            Failures = failures,
            RunningSince = null,
            RetryAt = now + Pause(failures),
        };
    }

    // At once the first time: a node that was killed should be back in milliseconds. Then 1, 2, 4 … 30 s.
    private static TimeSpan Pause(int failures) => failures <= 1
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(_longestPause.Ticks, TimeSpan.TicksPerSecond << Math.Min(failures - 2, 10)));
}
