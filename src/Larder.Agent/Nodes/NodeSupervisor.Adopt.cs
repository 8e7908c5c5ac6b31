using Larder.Agent.Engines;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Nodes;

internal sealed partial class NodeSupervisor
{
    /// <summary>Takes over what an earlier host agent left. Called once, before <see cref="Run"/>.</summary>
    /// <param name="record">What it wrote down last.</param>
    /// <param name="working">The processes that work in the node's directory, session leaders first.</param>
    public void Adopt(NodeRecord record, IEnumerable<ProcessIdentity> working)
    {
        _record = record;
        _owner = record.Spec.OwnerArn;
        if (record.Removing)
        {
            Post(RemoveTurnAsync);
            return;
        }

        var process = record.Process is { } known ? NodeProcess.Open(known) : null;
        if (process is null && record is { Attempted: > 0, Process: null, Report: null }) process = Unrecorded(working);
        if (process is not null) TakeOver(record, process);
        else if (record.Attempted > 0) Gone(record);
        Post(ReconcileAsync);
    }

    /// <summary>Spawned by an agent that was killed before it could write the pid down.</summary>
    private NodeProcess? Unrecorded(IEnumerable<ProcessIdentity> working)
    {
        var process = working.Where(found => NodeProcesses.IsEngine(found, host)).Select(NodeProcess.Open)
            .FirstOrDefault(found => found is not null);
        if (process is not null) Record(record => record with { Process = process.Identity }, outlastsPower: false);
        return process;
    }

    private void TakeOver(NodeRecord record, NodeProcess process)
    {
        Hold(process);
        ProcessAdopted(host.Logger, key, record.Attempted, process.Identity.Pid);
        if (record.Report is { State: NodeState.Running } said)
        {
            // It answered once. That it may be busy now is no reason to call it anything but running.
            Say(record.Attempted, NodeState.Running, report => report with { ProcessId = said.ProcessId, RunId = said.RunId });
            _connecting = ReconnectAsync(record.Spec, process);
            return;
        }
        Say(record.Attempted, NodeState.Starting, report => report with { ProcessId = process.Identity.Pid });
        // A wanted incarnation that is newer ends this one unheard.
        Post(turn => _process == process && _record!.Spec.Incarnation == _record.Attempted
            ? ResumeAsync(_record.Spec, turn) : Task.CompletedTask);
    }

    private void Gone(NodeRecord record)
    {
        switch (record.Report)
        {
            case { State: NodeState.Exited or NodeState.Failed } said:
                Say(record.Attempted, said.State, _ => said with { SeenAt = host.Time.GetUtcNow() });
                break;
            case { State: NodeState.Running } said:
                Say(record.Attempted, NodeState.Exited, report => report with
                {
                    ProcessId = said.ProcessId,
                    RunId = said.RunId,
                    EndedAt = host.Time.GetUtcNow(),
                    Save = SaveOfEnded,
                });
                break;
            default:
                Fail(record.Spec with { Incarnation = record.Attempted }, NodeFaults.Lost(record.Spec));
                break;
        }
    }

    /// <summary>Beside the turns: an adopted node that hangs must not keep its own removal waiting.</summary>
    private async Task ReconnectAsync(NodeSpec spec, NodeProcess process)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        var connecting = host.Engines[spec.Engine].ConnectAsync(spec, directory, until.Token);
        // It may have hung before this agent came: whether it does is seen without a connection too.
        Watch(cancellation => LookAsync(connecting, cancellation));
        await Task.WhenAny(connecting, process.Exited);
        if (!connecting.IsCompleted) await until.CancelAsync();
        try
        {
            var connection = await connecting;
            Post(async _ =>
            {
                if (_process != process)
                {
                    await connection.DisposeAsync();
                    return;
                }
                _connection = connection;
                Watch();
                if (Report is { } said && said.RunId != connection.RunId)
                    Say(said.Incarnation, NodeState.Running, report => report with { ProcessId = said.ProcessId, RunId = connection.RunId });
            });
        }
        catch (OperationCanceledException) when (until.IsCancellationRequested)
        {
            // The process or the agent ended first; whoever ended says the rest.
        }
    }

    private static async Task<NodeReplication?> LookAsync(Task<INodeConnection> connecting, CancellationToken cancellation)
    {
        try
        {
            return await (await connecting.WaitAsync(cancellation)).LookAsync(cancellation);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new NodeOrderException("It ended before it could be spoken to.");
        }
    }
}
