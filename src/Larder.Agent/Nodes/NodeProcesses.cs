using Larder.Agent.Processes;

namespace Larder.Agent.Nodes;

/// <summary>Ends processes, and only returns when they are gone.</summary>
internal static class NodeProcesses
{
    /// <summary>A gigabyte takes some 80 ms to be freed; a process that stays longer hangs in the kernel.</summary>
    private static readonly TimeSpan Freeing = TimeSpan.FromSeconds(30);

    public static async Task EndAsync(NodeProcess process, TimeSpan grace, TimeProvider time, CancellationToken cancellation)
    {
        if (grace > TimeSpan.Zero)
        {
            process.Signal(Libc.SigTerm);
            try
            {
                await process.Exited.WaitAsync(grace, time, cancellation);
                return;
            }
            catch (TimeoutException)
            {
                // It was asked; now it is ended.
            }
        }
        process.Signal(Libc.SigKill);
        await process.Exited.WaitAsync(Freeing, time, cancellation);
    }

    /// <summary>Ends whatever works in a node's directory without being on record: it was started by a host agent that
    /// did not live to write it down, or is a child that its engine forked.</summary>
    public static Task EndStraysAsync(string directory, NodeHost host, CancellationToken cancellation) =>
        EndStraysAsync(directory, stray => IsEngine(stray, host), host.Exits, host.Time, cancellation);

    /// <summary>The same of what <paramref name="isOurs"/> says is ours to end.</summary>
    public static async Task EndStraysAsync(
        string directory, Func<ProcessIdentity, bool> isOurs, ExitWatch exits, TimeProvider time, CancellationToken cancellation)
    {
        if (!Directory.Exists(directory)) return;
        foreach (var identity in ProcessFinder.WorkingIn(directory).Where(isOurs))
        {
            using var stray = NodeProcess.Open(identity);
            if (stray is null) continue;
            exits.Watch(stray);
            try
            {
                await EndAsync(stray, TimeSpan.Zero, time, cancellation);
            }
            finally
            {
                exits.Forget(stray);
            }
        }
    }

    /// <summary>An engine's program, of whichever version: a shell that stands in the directory is not ours to end.</summary>
    public static bool IsEngine(ProcessIdentity process, NodeHost host)
    {
        if (ProcessFinder.Program(process.Pid)?.Replace(" (deleted)", "", StringComparison.Ordinal) is not { } program) return false;
        return host.Catalog.Engines.Any(engine => ProcessFinder.RealPath(engine.Program) == program
            || Path.GetFileName(engine.Program) == Path.GetFileName(program));
    }
}
