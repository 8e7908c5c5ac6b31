using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Larder.Agent.Processes;

/// <summary>One running process, held by its pidfd: signals reach this process or none.</summary>
internal sealed class NodeProcess : IDisposable
{
    private const int OpenCall = 434;
    private const int SignalCall = 424;

    private readonly SafeFileHandle _descriptor;
    private readonly TaskCompletionSource<int?> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private NodeProcess(ProcessIdentity identity, SafeFileHandle descriptor) =>
        (Identity, _descriptor) = (identity, descriptor);

    public ProcessIdentity Identity { get; }

    /// <summary>Ends with the process: its exit code, 128 + signal, or null where another process was its parent.</summary>
    public Task<int?> Exited => _exited.Task;

    internal SafeFileHandle Descriptor => _descriptor;

    /// <summary>Null when it is gone, a zombie, or another process under the same pid.</summary>
    public static NodeProcess? Open(ProcessIdentity identity)
    {
        if (identity.BootId != BootId.Current) return null;
        var number = (int)Libc.SystemCall(OpenCall, identity.Pid, 0, 0, 0);
        if (number < 0)
        {
            var error = Marshal.GetLastPInvokeError();
            return error == Libc.NoSuchProcess ? null : throw new Win32Exception(error);
        }

        // Checked after opening: from here on the descriptor cannot come to mean another process.
        var descriptor = new SafeFileHandle(number, ownsHandle: true);
        if (ProcStat.Read(identity.Pid) is { Alive: true } stat && stat.StartTime == identity.StartTime)
            return new NodeProcess(identity, descriptor);
        descriptor.Dispose();
        return null;
    }

    /// <summary>For a child of ours, which keeps its pid until we reap it, dead or alive.</summary>
    public static NodeProcess OfChild(int pid)
    {
        var number = (int)Libc.SystemCall(OpenCall, pid, 0, 0, 0);
        if (number < 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
        var start = ProcStat.Read(pid)?.StartTime ?? 0;
        return new NodeProcess(new ProcessIdentity(pid, start, BootId.Current), new SafeFileHandle(number, ownsHandle: true));
    }

    public void Signal(int signal)
    {
        if (Exited.IsCompleted) return;
        if (Libc.SystemCall(SignalCall, _descriptor.DangerousGetHandle(), signal, 0, 0) == 0) return;
        var error = Marshal.GetLastPInvokeError();
        if (error != Libc.NoSuchProcess) throw new Win32Exception(error);
    }

    public void Dispose() => _descriptor.Dispose();

    internal void HasExited(int? code) => _exited.TrySetResult(code);
}
