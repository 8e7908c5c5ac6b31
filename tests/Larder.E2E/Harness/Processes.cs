using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Larder.E2E.Harness;

/// <summary>Processes by pid, and what /proc tells of them.</summary>
public static partial class Processes
{
    public const int SigKill = 9, SigTerm = 15, SigContinue = 18, SigStop = 19;

    public static void Signal(int pid, int signal)
    {
        const int NoSuchProcess = 3;
        if (Send(pid, signal) != 0 && Marshal.GetLastPInvokeError() != NoSuchProcess)
            throw new Win32Exception(Marshal.GetLastPInvokeError(), $"Process {pid} could not be sent signal {signal}");
    }

    /// <summary>A zombie is dead.</summary>
    public static bool Runs(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }

    public static async Task KillAsync(int pid)
    {
        Signal(pid, SigKill);
        await Until.TrueAsync(() => !Runs(pid), $"process {pid} is gone");
    }

    /// <summary>Processes that work in a directory below this one.</summary>
    public static IReadOnlyList<int> WorkingBelow(string directory) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var pid) ? pid : 0)
            .Where(pid => pid > 0 && Link(pid, "cwd")?.StartsWith(directory + "/", StringComparison.Ordinal) == true && Runs(pid)),
    ];

    public static string? Program(int pid) => Link(pid, "exe");

    private static string? Link(int pid, string name)
    {
        try
        {
            return new FileInfo($"/proc/{pid}/{name}").LinkTarget;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Send(int pid, int signal);
}
