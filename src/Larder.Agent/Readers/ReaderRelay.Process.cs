using System.ComponentModel;
using Larder.Agent.Engines;
using Larder.Agent.Logs;
using Larder.Agent.Nodes;
using Larder.Agent.Processes;
using Larder.Model.Nodes;

namespace Larder.Agent.Readers;

internal sealed partial class ReaderRelay
{
    private const string Program = "Larder.Relay";

    /// <summary>For a start on a machine that is very busy. An answer of one that runs takes a millisecond.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private NodeProcess? _process;
    private TimeSpan _pause = TimeSpan.Zero;

    /// <summary>Whoever works in the relay's directory and is its program, whichever copy of it.</summary>
    private static bool IsRelay(ProcessIdentity process) =>
        Path.GetFileName(ProcessFinder.Program(process.Pid)?.Replace(" (deleted)", "", StringComparison.Ordinal)) == Program;

    /// <summary>Whoever runs as the relay now, on record or not.</summary>
    public IReadOnlyList<ProcessIdentity> Running() => _directory.Exists ? [.. ProcessFinder.WorkingIn(_directory.Path).Where(IsRelay)] : [];

    /// <summary>The process on record; else one that was started by an agent that did not live to write it down.</summary>
    private NodeProcess? Found() =>
        (_record?.Process is { } known ? NodeProcess.Open(known) : null)
        ?? ProcessFinder.WorkingIn(_directory.Path).Where(IsRelay).Select(NodeProcess.Open).FirstOrDefault(found => found is not null);

    /// <summary>Sees to it that the relay runs and has the table.</summary>
    private async Task<(RelayAnswer? Answer, NodeFault? Fault)> AskAsync(RelayRecord record, CancellationToken cancellation)
    {
        if (_process is { Exited.IsCompleted: true } ended)
        {
            Ended(_logger, ended.Identity.Pid, await ended.Exited);
            LetGo();
        }
        if (_process is null)
        {
            await NodeProcesses.EndStraysAsync(_directory.Path, IsRelay, _exits, _time, cancellation);
            if (Start() is { } fault) return (null, fault);
        }

        var process = _process!;
        using var patience = new CancellationTokenSource(Patience, _time);
        using var until = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        var asking = RelayLine.ExchangeAsync(_directory, RouteLines.Table(record.Routes), _time, until.Token);
        await Task.WhenAny(asking, process.Exited);
        if (process.Exited.IsCompleted && !asking.IsCompleted) await until.CancelAsync();
        try
        {
            return await asking switch
            {
                { Routes: not null } answer => (answer, null),
                { Error: { } reason } => (null, RelayFaults.Refused(reason)),
                // It closed the line without a word: its end is seen next.
                _ => (null, RelayFaults.Ended(null, LogTail.Of(_directory.Log))),
            };
        }
        catch (OperationCanceledException) when (process.Exited.IsCompleted)
        {
            return (null, RelayFaults.Ended(await process.Exited, LogTail.Of(_directory.Log)));
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            return (null, RelayFaults.Silent(process.Identity.Pid, Patience));
        }
    }

    private NodeFault? Start()
    {
        var source = Path.Combine(_options.RelayDirectory, Program);
        if (!File.Exists(source)) return RelayFaults.ProgramMissing(source);
        try
        {
            var program = ProgramCopies.CopyOf(source, _directory.Copies);
            ProgramCopies.DeleteUnused(_directory.Copies, [program]);
            Record(record => record with { Process = null }, outlastsPower: false);
            // Tells a full or read-only disk from a program that cannot be run: the spawn itself gives one error for both.
            File.AppendAllText(_directory.Log, "");
            File.SetUnixFileMode(_directory.Log, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            try
            {
                Hold(Spawner.Start(LaunchOf(program)), adopted: false);
            }
            catch (Win32Exception fault)
            {
                return NodeFaults.ProgramUnusable(program, fault.NativeErrorCode);
            }
            Record(record => record with { Process = _process!.Identity }, outlastsPower: false);
            return null;
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            // One that runs without being written down is found by its directory, so it may stay.
            return _process is null ? NodeFaults.OfWriting(fault, _directory.Path) : null;
        }
    }

    private Launch LaunchOf(string program) => new()
    {
        Program = program,
        Arguments = [RelayDirectory.Socket],
        Environment = EngineEnvironment.Variables.Concat(DotnetEnvironment.Variables).ToDictionary(),
        StandardInput = ReadOnlyMemory<byte>.Empty,
        Directory = _directory.Path,
        LogFile = _directory.Log,
    };

    private async Task RemoveAsync(CancellationToken cancellation)
    {
        if (!_directory.Exists) return;
        try
        {
            // An agent that finds it so goes on here.
            if (_record is not { Routes: [] }) Record(record => record with { Routes = [] }, outlastsPower: true);
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            // A full disk is no reason to keep what is not wanted.
            _record = null;
            TurnFailed(_logger, fault);
        }
        if (_process is { } process)
        {
            await NodeProcesses.EndAsync(process, _options.StopGrace, _time, cancellation);
            LetGo();
        }
        await NodeProcesses.EndStraysAsync(_directory.Path, IsRelay, _exits, _time, cancellation);
        try
        {
            _directory.Delete();
        }
        catch (Exception fault) when (NodeFaults.IsOfWriting(fault))
        {
            throw new IOException(NodeFaults.OfWriting(fault, _directory.Path).Message, fault);
        }
        (_record, _pause) = (null, TimeSpan.Zero);
    }

    private void Hold(NodeProcess process, bool adopted)
    {
        _process = process;
        _exits.Watch(process);
        var since = _time.GetTimestamp();
        if (adopted) Adopted(_logger, process.Identity.Pid);
        else Runs(_logger, process.Identity.Pid);
        _ = process.Exited.ContinueWith(
            _ =>
            {
                _pause = adopted ? TimeSpan.Zero : RestartPause.After(_time.GetElapsedTime(since), _pause);
                Wake();
            },
            CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void LetGo()
    {
        if (_process is null) return;
        _exits.Forget(_process);
        _process.Dispose();
        _process = null;
    }
}
