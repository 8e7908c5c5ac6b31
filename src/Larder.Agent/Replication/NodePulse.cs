using Larder.Agent.Engines;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Replication;

/// <summary>Looks at one running node all the time: what it says of its replication, and whether it hangs. Often while
/// something is under way, rarely when all is well.</summary>
internal sealed class NodePulse : IAsyncDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(20);

    // A primary's connections are counted for what a failover may lose.
    private static readonly TimeSpan PrimaryPeriod = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ReplicaPeriod = TimeSpan.FromSeconds(1);

    private readonly Func<CancellationToken, Task<NodeReplication?>> _look;
    private readonly int _pid;
    private readonly TimeProvider _time;
    private readonly Action<NodeReplication?, DateTimeOffset?> _say;
    private readonly Silence _silence = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;

    /// <param name="look"><see cref="INodeConnection.LookAsync"/>.</param>
    /// <param name="say">What was last said (null: nothing new), and since when the node is silent.</param>
    public NodePulse(
        Func<CancellationToken, Task<NodeReplication?>> look, int pid, TimeProvider time, Action<NodeReplication?, DateTimeOffset?> say)
    {
        (_look, _pid, _time, _say) = (look, pid, time, say);
        _loop = BeatAsync(_end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _loop;
        _end.Dispose();
    }

    private async Task BeatAsync(CancellationToken cancellation)
    {
        await Task.Yield();
        Task<NodeReplication?>? asking = null;
        DateTimeOffset? askedAt = null;
        var due = _time.GetUtcNow();
        var pause = Quick;
        try
        {
            while (true)
            {
                if (asking is null && _time.GetUtcNow() >= due)
                {
                    askedAt ??= _time.GetUtcNow();
                    asking = _look(cancellation);
                }

                var tick = Task.Delay(pause, _time, cancellation);
                await (asking is null ? tick : Task.WhenAny(asking, tick));
                cancellation.ThrowIfCancellationRequested();
                NodeReplication? said = null;
                if (asking is { IsCompleted: true })
                {
                    (var answered, said) = await AnswerAsync(asking);
                    // Without an answer the question stays as old as it is.
                    if (answered) askedAt = null;
                    asking = null;
                    pause = said is null or { Role: NodeRole.Primary } || said.LinkUp ? Tick : Quick;
                    if (said?.Replicas.Any(replica => replica.Behind) == true) pause = Quick;
                    due = _time.GetUtcNow() + (pause == Quick ? Quick : said?.Role is NodeRole.Replica ? ReplicaPeriod : PrimaryPeriod);
                }

                if (ProcStat.Read(_pid) is not { Alive: true } stat) return;
                _say(said, _silence.Since(stat.State, stat.CpuTicks, askedAt, _time.GetUtcNow()));
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The node or the agent ends; a question that is under way ends with the connection.
        }
    }

    private static async Task<(bool Answered, NodeReplication? Said)> AnswerAsync(Task<NodeReplication?> asking)
    {
        try
        {
            return (true, await asking);
        }
        catch (NodeOrderException)
        {
            // It did not answer: whether that means anything is for the silence to say.
            return (false, null);
        }
    }
}
