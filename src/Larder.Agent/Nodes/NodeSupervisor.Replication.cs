using Larder.Agent.Engines;
using Larder.Agent.Processes;
using Larder.Agent.Replication;
using Larder.Model.Nodes;

namespace Larder.Agent.Nodes;

internal sealed partial class NodeSupervisor
{
    /// <summary>An order that is not carried out by then is taken for failed: whoever gave it decides anew.</summary>
    private static readonly TimeSpan OrderPatience = TimeSpan.FromSeconds(2);

    /// <summary>How many orders it was given that change what it says.</summary>
    private int _told;

    /// <summary>Asks the node now and keeps what it says. Null where it does not answer within the patience.</summary>
    public async Task<NodeReport?> LookAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (_connection is not { } connection || _process is not { } process) return null;
        try
        {
            var said = await SinceToldAsync(connection.LookAsync, cancellation).WaitAsync(patience, host.Time, cancellation);
            if (said is null) return null;
            await DoAsync(_ =>
            {
                Hear(process, said, null);
                return Task.CompletedTask;
            });
            return Report is { State: NodeState.Running } report ? report : null;
        }
        catch (Exception silence) when (silence is TimeoutException or NodeOrderException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="HostAgent.UsedMemoryAsync"/>
    public async Task<long?> UsedMemoryAsync(TimeSpan patience, CancellationToken cancellation)
    {
        if (_connection is not { } connection) return null;
        try
        {
            return await connection.UsedMemoryAsync(cancellation).WaitAsync(patience, host.Time, cancellation);
        }
        catch (Exception silence) when (silence is TimeoutException or NodeOrderException)
        {
            return null;
        }
    }

    public async Task ObeyAsync(NodeOrder order, CancellationToken cancellation)
    {
        if (order is NodeOrder.Fence)
        {
            _process?.Signal(Libc.SigKill);
            await DoAsync(turn => EndProcessAsync(TimeSpan.Zero, turn)).WaitAsync(cancellation);
            return;
        }

        if (order is NodeOrder.SaveAndEnd)
        {
            var begun = false;
            await DoAsync(_ =>
            {
                begun = BeginSave();
                return Task.CompletedTask;
            }).WaitAsync(cancellation);
            if (!begun) throw new NodeOrderException($"{key} is not running.");
            return;
        }

        if (_connection is not { } connection) throw new NodeOrderException($"{key} is not running.");
        if (order.ChangesReplication()) await DoAsync(ForgetAsync).WaitAsync(cancellation);
        try
        {
            await connection.ObeyAsync(order, cancellation).WaitAsync(OrderPatience, host.Time, cancellation);
        }
        catch (TimeoutException late)
        {
            throw new NodeOrderException($"{key} did not carry out {order.GetType().Name} in time", late);
        }

        if (order is NodeOrder.Configure configured) await DoAsync(_ => ConfiguredAsync(configured.Settings)).WaitAsync(cancellation);
    }

    // Written down after it was done: where that gets lost, it is done once more.
    private Task ConfiguredAsync(IReadOnlyDictionary<string, string> settings)
    {
        if (_record is not { } record || Report is not { State: NodeState.Running } last) return Task.CompletedTask;
        var mark = (record.Settings ?? SettingsMark.None) with { Live = SettingsMark.Of(settings) };
        Record(known => known with { Settings = mark }, outlastsPower: false);
        Say(last.Incarnation, NodeState.Running, report => last with { Settings = mark, SeenAt = report.SeenAt });
        return Task.CompletedTask;
    }

    private Task ForgetAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _told);
        if (Report is { State: NodeState.Running } last) Report = last with { Replication = null };
        return Task.CompletedTask;
    }

    /// <summary>An answer to a question that was asked before the last order says nothing of now.</summary>
    private async Task<NodeReplication?> SinceToldAsync(Func<CancellationToken, Task<NodeReplication?>> look, CancellationToken cancellation)
    {
        var told = Volatile.Read(ref _told);
        var said = await look(cancellation);
        return told == Volatile.Read(ref _told) ? said : null;
    }

    /// <summary>So that the first report is whole. Where the node has better things to do, the pulse asks again.</summary>
    private static async Task<NodeReplication?> FirstLookAsync(INodeConnection connection, CancellationToken cancellation)
    {
        try
        {
            return await connection.LookAsync(cancellation);
        }
        catch (NodeOrderException)
        {
            return null;
        }
    }

    /// <summary>Begins to look at the node all the time, where that is asked for and it can be spoken to.</summary>
    private void Watch()
    {
        if (_connection is { } connection) Watch(connection.LookAsync);
    }

    private void Watch(Func<CancellationToken, Task<NodeReplication?>> look)
    {
        if (_pulse is not null || _record is not { Spec.Watched: true } || _process is not { } process) return;
        _pulse = new NodePulse(token => SinceToldAsync(look, token), process.Identity.Pid, host.Time, (said, silentSince) =>
        {
            if (said is not null || silentSince != Report?.SilentSince)
            {
                Post(_ =>
                {
                    Hear(process, said, silentSince);
                    return Task.CompletedTask;
                });
            }
        });
    }

    /// <summary>Keeps what the node said. Somebody is woken only by what makes a difference.</summary>
    private void Hear(NodeProcess process, NodeReplication? said, DateTimeOffset? silentSince)
    {
        if (_process != process || Report is not { State: NodeState.Running } last) return;
        var news = (said is not null && !said.SaysTheSameAs(last.Replication)) || silentSince != last.SilentSince;
        Report = last with
        {
            Replication = said ?? last.Replication,
            SilentSince = silentSince,
            SeenAt = host.Time.GetUtcNow(),
        };
        if (news) host.Publish(Report);
    }
}
