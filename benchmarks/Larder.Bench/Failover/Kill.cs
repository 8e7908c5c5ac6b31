using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Larder.Bench.Failover;

internal static partial class Kill
{
    public const int Hard = 9, Stop = 19;

    /// <summary>The moment just before the signal was sent.</summary>
    public static long Send(int pid, int signal)
    {
        var moment = Stopwatch.GetTimestamp();
        if (SendSignal(pid, signal) != 0) throw new InvalidOperationException($"No process {pid} to signal.");
        return moment;
    }

    /// <summary>Until the process is gone: a write may still be answered after the signal was sent.</summary>
    public static async Task EndedAsync(int pid)
    {
        while (Directory.Exists($"/proc/{pid}")) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int pid, int signal);
}
