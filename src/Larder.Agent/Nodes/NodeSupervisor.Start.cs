using System.ComponentModel;
using Larder.Agent.Engines;
using Larder.Agent.Logs;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Nodes;

internal sealed partial class NodeSupervisor
{
    /// <summary>Starts the incarnation that is wanted, if none was ever started for it.</summary>
    private async Task ReconcileAsync(CancellationToken cancellation)
    {
        if (_stopped || _record is not { Removing: false } record) return;
        if (record.Spec.Incarnation <= record.Attempted)
        {
            Watch();
            if (Report is { } known)
            {
                Report = known with { OwnerArn = _owner };
                host.Publish(Report);
            }

            return;
        }

        var spec = record.Spec;
        await EndProcessAsync(TimeSpan.Zero, cancellation);
        // A log is there once anything was ever started here, whatever became of the record.
        if (File.Exists(directory.Log)) await NodeProcesses.EndStraysAsync(directory.Path, host, cancellation);
        BeginWaiting();
        try
        {
            using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _waiting.Token);
            await host.Starts.WaitAsync(until.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // What was asked for meanwhile is in the queue, or about to be, and no wait begins before it.
            Post(ReconcileAsync);
            return;
        }
        try
        {
            Say(spec.Incarnation, NodeState.Starting, report => report);
            // Before anything else: whatever becomes of this start, it was this incarnation's only one.
            Record(known => known with { Attempted = spec.Incarnation, Process = null, Report = null }, outlastsPower: true);
            if (Spawn(spec) is { } fault) Fail(spec, fault);
            else await AnswerAsync(spec, directory.Log, cancellation);
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            if (_process is { } process) await EndQuietlyAsync(process, cancellation);
            Fail(spec, NodeFaults.OfWriting(fault, directory.Path));
        }
        finally
        {
            host.Starts.Release();
        }
    }

    private NodeFault? Spawn(NodeSpec spec)
    {
        if (host.Catalog.Find(spec.Engine, spec.EngineVersion) is not { } engine)
            return NodeFaults.ProgramMissing(spec, host.Catalog.Engines);
        if (NodeFaults.OfAddresses(spec) is { } taken) return taken;

        Launch launch;
        try
        {
            launch = host.Engines[spec.Engine].Launch(spec, engine, directory);
        }
        catch (EngineSettingException refused)
        {
            return NodeFaults.Setting(refused.Message);
        }
        if (_record!.Saved is null) directory.DeleteContents();
        Record(known => known with { Program = launch.Program, EngineVersion = engine.FullVersion, Settings = spec.Settings.Mark }, outlastsPower: false);
        if (!File.Exists(launch.Program)) return NodeFaults.ProgramUnusable(launch.Program, 2);
        // Tells a full or read-only disk from a program that cannot be run: the spawn itself gives one error for both.
        File.AppendAllText(launch.LogFile, "");
        File.SetUnixFileMode(launch.LogFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        try
        {
            Hold(Spawner.Start(launch));
        }
        catch (Win32Exception fault)
        {
            return NodeFaults.ProgramUnusable(launch.Program, fault.NativeErrorCode);
        }
        Record(known => known with { Process = _process!.Identity }, outlastsPower: false);
        return null;
    }

    /// <summary>Waits for the first answer, for the end of the process, or for patience to run out.</summary>
    private async Task AnswerAsync(NodeSpec spec, string log, CancellationToken cancellation)
    {
        var process = _process!;
        var patience = host.Options.StartTimeout + (_record!.Saved is null ? TimeSpan.Zero : ContentsPatience);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _waiting.Token);
        using var timer = new CancellationTokenSource(patience, host.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(until.Token, timer.Token);
        var connecting = host.Engines[spec.Engine].ConnectAsync(spec, directory, either.Token);
        await Task.WhenAny(connecting, process.Exited);
        if (process.Exited.IsCompleted) await either.CancelAsync();
        try
        {
            _connection = await connecting;
            if (_record!.Saved is not null)
            {
                var loading = _connection.LoadedAsync(either.Token);
                await Task.WhenAny(loading, process.Exited);
                if (process.Exited.IsCompleted) await either.CancelAsync();
                await loading;
                ForgetContents();
            }

            var said = spec.Watched ? await FirstLookAsync(_connection, either.Token) : null;
            Say(spec.Incarnation, NodeState.Running, report => report with
            {
                ProcessId = process.Identity.Pid,
                RunId = _connection.RunId,
                Replication = said,
            });
            Watch();
            ProcessRuns(host.Logger, key, spec.Incarnation, process.Identity.Pid);
        }
        catch (OperationCanceledException) when (process.Exited.IsCompleted)
        {
            LetGo();
            Fail(spec, NodeFaults.EndedAtStart(spec, await process.Exited, LogTail.Of(log)));
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !until.IsCancellationRequested)
        {
            await EndQuietlyAsync(process, cancellation);
            Fail(spec, NodeFaults.Silent(spec, patience));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Interrupted: the next turn ends this process or replaces it. Where it does neither (the same incarnation
            // was asked for again), the node is still starting.
            Post(turn => _process == process && _connection is null && Report is { State: NodeState.Starting }
                ? ResumeAsync(spec, turn) : Task.CompletedTask);
        }
    }

    private Task ResumeAsync(NodeSpec spec, CancellationToken cancellation)
    {
        BeginWaiting();
        return AnswerAsync(spec, directory.Log, cancellation);
    }

    private void Fail(NodeSpec spec, NodeFault fault)
    {
        Say(spec.Incarnation, NodeState.Failed, report => report with { Fault = fault });
        StartFailed(host.Logger, key, spec.Incarnation, fault.Kind, fault.Message);
    }

    /// <summary>Ends a process of which another thing is said than that it exited.</summary>
    private async Task EndQuietlyAsync(NodeProcess process, CancellationToken cancellation)
    {
        await NodeProcesses.EndAsync(process, TimeSpan.Zero, host.Time, cancellation);
        LetGo();
    }
}
