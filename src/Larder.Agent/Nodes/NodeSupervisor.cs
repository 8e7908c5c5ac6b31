using System.Threading.Channels;
using Larder.Agent.Engines;
using Larder.Agent.Processes;
using Larder.Agent.Replication;
using Larder.Model.Nodes;

namespace Larder.Agent.Nodes;

/// <summary>Keeps one node: its work is done one turn after the other, so nothing of a node happens twice at once.</summary>
internal sealed partial class NodeSupervisor(string key, NodeDirectory directory, NodeHost host) : IAsyncDisposable
{
    private readonly Channel<Func<CancellationToken, Task>> _turns = Channel.CreateUnbounded<Func<CancellationToken, Task>>();
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _recording = new();
    private CancellationTokenSource _waiting = new();
    private int _asked;
    private Task _loop = Task.CompletedTask;
    private Task _exit = Task.CompletedTask;
    private Task _connecting = Task.CompletedTask;
    private Task _saving = Task.CompletedTask;
    private NodeRecord? _record;
    private NodeProcess? _process;
    private INodeConnection? _connection;
    private NodePulse? _pulse;
    private volatile bool _stopped;

    // Beside the record, for what must be said of a node that could not be recorded.
    private string _owner = "";

    /// <summary>Null until there is something to say.</summary>
    public NodeReport? Report { get; private set; }

    public string? Program => _record?.Program;

    /// <summary>Empty until one is known.</summary>
    public string Owner => _record?.Spec.OwnerArn ?? _owner;

    public void Run() => _loop = LoopAsync();

    /// <summary>Records what is wanted and returns; a spec older than the recorded one changes nothing.</summary>
    public void Accept(NodeSpec spec)
    {
        lock (_recording)
        {
            _owner = spec.OwnerArn;
            if (_record is { } known && (known.Removing || known.Spec.Incarnation > spec.Incarnation)) return;
            var next = _record is null
                ? new NodeRecord { Spec = spec, Attempted = 0, Process = null, Program = null, Report = null, Removing = false }
                : _record with { Spec = spec };
            try
            {
                directory.Write(next, outlastsPower: true);
            }
            catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
            {
                // Not recorded, so not started: a process that no record tells of could be started twice.
                Say(spec.Incarnation, NodeState.Failed, report => report with { Fault = NodeFaults.OfWriting(fault, directory.Path) });
                return;
            }
            _record = next;
        }
        Ask(ReconcileAsync);
    }

    /// <summary>Ends the process and deletes the directory; done when both are gone.</summary>
    public Task RemoveAsync(CancellationToken cancellation) => DoAsync(RemoveTurnAsync).WaitAsync(cancellation);

    /// <summary>Ends the process and keeps the directory; what was still waiting to start does not.</summary>
    public Task StopAsync()
    {
        _stopped = true;
        return DoAsync(cancellation => EndProcessAsync(host.Options.StopGrace, cancellation));
    }

    /// <summary>Leaves the process running.</summary>
    public async ValueTask DisposeAsync()
    {
        _turns.Writer.TryComplete();
        await _end.CancelAsync();
        await _loop;
        await _connecting;
        await _saving;
        await DropConnectionAsync();
        LetGo();
        _end.Dispose();
    }

    private async Task LoopAsync()
    {
        await Task.Yield();
        await foreach (var turn in _turns.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (_end.IsCancellationRequested) return;
            try
            {
                await turn(_end.Token);
            }
            catch (OperationCanceledException) when (_end.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A turn that fails is told and logged; the node's next turn is its remedy.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                TurnFailed(host.Logger, fault, key);
                Say(_record?.Spec.Incarnation ?? 0, NodeState.Failed, report => report with
                {
                    Fault = new NodeFault(NodeFaultKind.Other, $"Larder could not tend to {key}: {fault.Message}"),
                });
            }
        }
    }

    private async Task RemoveTurnAsync(CancellationToken cancellation)
    {
        if (_record is not null) Record(record => record with { Removing = true }, outlastsPower: true);
        await EndProcessAsync(TimeSpan.Zero, cancellation);
        await NodeProcesses.EndStraysAsync(directory.Path, host, cancellation);
        directory.Delete();
        Say(_record?.Spec.Incarnation ?? 0, NodeState.Removed, report => report);
        _turns.Writer.TryComplete();
    }

    private async Task EndProcessAsync(TimeSpan grace, CancellationToken cancellation)
    {
        if (_process is not { } process) return;
        await NodeProcesses.EndAsync(process, grace, host.Time, cancellation);
        await ExitedAsync(process);
    }

    /// <summary>The process is gone: says so, unless that was said.</summary>
    private async Task ExitedAsync(NodeProcess process)
    {
        if (_process != process) return;
        var code = await process.Exited;
        var (last, endedAt) = (Report, host.Time.GetUtcNow());
        LetGo();
        Say(_record!.Attempted, NodeState.Exited, report => report with
        {
            ProcessId = process.Identity.Pid,
            RunId = last?.RunId,
            ExitCode = code,
            EndedAt = endedAt,
            Replication = last?.Replication,
            SilentSince = last?.SilentSince,
            Save = SaveOfEnded,
        });
        await DropConnectionAsync();
        ProcessExited(host.Logger, key, _record.Attempted, process.Identity.Pid, code);
    }

    private void Hold(NodeProcess process)
    {
        _process = process;
        host.Exits.Watch(process);
        _exit = process.Exited.ContinueWith(
            _ => Post(_ => ExitedAsync(process)), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void LetGo()
    {
        if (_process is null) return;
        host.Exits.Forget(_process);
        _process.Dispose();
        _process = null;
    }

    private async Task DropConnectionAsync()
    {
        if (_pulse is not null) await _pulse.DisposeAsync();
        _pulse = null;
        if (_connection is not null) await _connection.DisposeAsync();
        _connection = null;
    }

    private void Record(Func<NodeRecord, NodeRecord> change, bool outlastsPower)
    {
        lock (_recording)
        {
            var next = change(_record!);
            directory.Write(next, outlastsPower);
            _record = next;
        }
    }

    /// <summary>Says how it stands, and keeps it for the next host agent where that outlives this one.</summary>
    private void Say(int incarnation, NodeState state, Func<NodeReport, NodeReport> more)
    {
        var report = more(new NodeReport
        {
            Key = key,
            OwnerArn = _owner,
            Incarnation = incarnation,
            State = state,
            SeenAt = host.Time.GetUtcNow(),
            EngineVersion = state is NodeState.Running ? _record?.EngineVersion : null,
            Settings = state is NodeState.Running ? _record?.Settings : null,
        });
        Report = report;
        if (_record is { Removing: false } && state is NodeState.Running or NodeState.Exited or NodeState.Failed)
            Keep(report);
        host.Publish(report);
    }

    private void Keep(NodeReport report)
    {
        if (_record is null || report.Incarnation != _record.Attempted) return;
        try
        {
            Record(record => record with { Report = report, Process = report.State is NodeState.Running ? record.Process : null },
                outlastsPower: false);
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            // What was said stays true; a later host agent sees the same from the process itself.
            RecordFailed(host.Logger, fault, key);
        }
    }

    /// <summary>Posts what was asked for from outside, and cuts short the wait for a process to answer: it comes first.
    /// A wait that is only about to begin, or begins again before the turn is in the queue, sees that something was asked.</summary>
    private bool Ask(Func<CancellationToken, Task> turn)
    {
        Interlocked.Increment(ref _asked);
        var posted = Post(cancellation =>
        {
            Interlocked.Decrement(ref _asked);
            return turn(cancellation);
        });
        Volatile.Read(ref _waiting).Cancel();
        return posted;
    }

    private void BeginWaiting()
    {
        var waiting = new CancellationTokenSource();
        Interlocked.Exchange(ref _waiting, waiting);
        if (Volatile.Read(ref _asked) > 0) waiting.Cancel();
    }

    /// <summary>False once the node is removed: there is nothing left to tend to.</summary>
    private bool Post(Func<CancellationToken, Task> turn) => _turns.Writer.TryWrite(turn);

    private Task DoAsync(Func<CancellationToken, Task> turn)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var posted = Ask(async cancellation =>
        {
            try
            {
                await turn(cancellation);
                done.SetResult();
            }
            catch (Exception fault)
            {
                done.SetException(fault);
                throw;
            }
        });
        return posted ? done.Task : Task.CompletedTask;
    }
}
