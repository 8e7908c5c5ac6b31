namespace Larder.Model.Nodes;

/// <summary>How one process after the other makes a node: it is brought up, brought back when it dies, and given time
/// when it cannot be. As what it comes back is its owner's rule: a dead primary with replicas must not come back empty.</summary>
public static class NodeLife
{
    /// <summary>Ran this long, then died: the next death counts as the first again. No longer than it must be: until its
    /// node is back, a group has a replica less.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromSeconds(10);

    /// <summary>Failures in a row after which the resource says so in its status.</summary>
    public const int Patience = 3;

    /// <summary>After a node could not write its contents down for its successor, or nobody could take over from it.</summary>
    public static readonly TimeSpan UpdatePause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    /// <summary>What the node is after a report. Reports of older incarnations change nothing: they may be late.</summary>
    public static CacheNode Observe(CacheNode node, NodeReport report, DateTimeOffset now)
    {
        if (report.Key != node.Key || report.Incarnation != node.Incarnation) return node;
        return report.State switch
        {
            NodeState.Running when node.State is NodeState.Running && node.RunId == report.RunId => Hear(Saving(node, report, now), report),
            NodeState.Running => Hear(node with
            {
                State = NodeState.Running,
                RunId = report.RunId,
                Fault = null,
                RetryAt = null,
                RunningSince = now,
                Rebooting = false,
                Updating = false,
                Save = ContentsSave.None,
                Joining = false,
            }, report),
            NodeState.Exited when node.State is not NodeState.Exited => Down(node, report, now),
            NodeState.Failed when node.State is not NodeState.Failed => Down(node, report, now),
            NodeState.Removed => node with { State = NodeState.Removed },
            _ => node,
        };
    }

    /// <summary>What it means that no host keeps anything under the node's key: what ran is gone, what was to be removed
    /// is removed, and what was to be started was not heard of yet (null).</summary>
    public static NodeReport? Absent(CacheNode node, string ownerArn, bool ownerDeleted, DateTimeOffset now)
    {
        var deleting = ownerDeleted || node.Leaving;
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
        Role = null,
        Follows = null,
        LinkUp = false,
        History = null,
        OwnHistory = null,
        Synced = false,
        Behind = true,
        ListensOn = null,
        SilentSince = null,
        Settings = null,
    };

    // The same value where nothing changed: what is not stored costs nothing.
    private static CacheNode Hear(CacheNode node, NodeReport report)
    {
        // A host that has just come says that it runs before it has heard anything: that ends no silence.
        var heard = node with { SilentSince = report.SilentSince ?? (report.Replication is null ? node.SilentSince : null) };
        heard = heard with { Settings = report.Settings, ProgramVersion = report.EngineVersion ?? node.ProgramVersion };
        if (report.Replication is { } said)
        {
            heard = heard with
            {
                Role = said.Role,
                Follows = said.Follows,
                Behind = node.Behind || said.Follows != node.Follows,
                LinkUp = said.LinkUp,
                History = said.History,
                OwnHistory = said.Role is NodeRole.Primary ? said.History : node.OwnHistory,
                Synced = node.Synced || said.LinkUp || said.Offset > NodeReplication.Nothing,
                ListensOn = said.ListensOn,
            };
        }

        return heard == node ? node : heard;
    }

    private static CacheNode Saving(CacheNode node, NodeReport report, DateTimeOffset now) => report.Save == node.Save ? node : node with
    {
        Save = report.Save,
        RetryAt = report.Save is ContentsSave.Failed ? now + UpdatePause : node.RetryAt,
    };

    private static CacheNode Down(CacheNode node, NodeReport report, DateTimeOffset now)
    {
        // One that was ended on request, or lasted a while, has not failed.
        var lasted = node.RunningSince is { } since && (node.Rebooting || node.Updating || now - since >= Lasting);
        var failures = lasted ? 1 : node.Failures + 1;
        return node with
        {
            State = report.State,
            Fault = report.Fault,
            Failures = failures,
            RunningSince = null,
            RetryAt = now + Pause(failures),
            LinkUp = false,
            SilentSince = null,
            Save = report.Save,
        };
    }

    // At once the first time: a node that was killed should be back in milliseconds. Then 1, 2, 4 … 30 s.
    private static TimeSpan Pause(int failures) => failures <= 1
        ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(_longestPause.Ticks, TimeSpan.TicksPerSecond << Math.Min(failures - 2, 10)));
}
