using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Larder.Agent.Processes;

/// <summary>Starts a process that outlives us: own session, no descriptor of ours but the three it is given, nothing
/// inherited. System.Diagnostics.Process offers neither a session nor a file as output.</summary>
internal static unsafe class Spawner
{
    private const short SetSignalDefaults = 0x04;
    private const short SetSignalMask = 0x08;
    private const short NewSession = 0x80;
    private const int SigStop = 19;

    /// <summary>Throws <see cref="Win32Exception"/> with the error of execve where the program cannot be run.</summary>
    public static NodeProcess Start(Launch launch)
    {
        using var input = StandardInput.Holding(launch.StandardInput.Span);
        using var log = OpenLog(launch.LogFile);

        void* attributes = stackalloc byte[Libc.OpaqueSize];
        void* actions = stackalloc byte[Libc.OpaqueSize];
        void* signals = stackalloc byte[Libc.OpaqueSize];
        Check(Libc.SpawnAttributesInit(attributes));
        Check(Libc.FileActionsInit(actions));
        var strings = new List<nint>();
        try
        {
            Check(Libc.SpawnAttributesSetFlags(attributes, SetSignalDefaults | SetSignalMask | NewSession));
            _ = Libc.SignalsEmpty(signals);
            Check(Libc.SpawnAttributesSetSignalMask(attributes, signals));
            _ = Libc.SignalsFill(signals);
            _ = Libc.SignalsRemove(signals, Libc.SigKill);
            _ = Libc.SignalsRemove(signals, SigStop);
            Check(Libc.SpawnAttributesSetSignalDefault(attributes, signals));

            Check(Libc.FileActionsDup(actions, Number(input), 0));
            Check(Libc.FileActionsDup(actions, Number(log), 1));
            Check(Libc.FileActionsDup(actions, Number(log), 2));
            Check(Libc.FileActionsChangeDirectory(actions, launch.Directory));

            string[] arguments = [launch.Program, .. launch.Arguments];
            var environment = launch.Environment.Select(variable => $"{variable.Key}={variable.Value}").ToArray();
            var argv = stackalloc byte*[arguments.Length + 1];
            var envp = stackalloc byte*[environment.Length + 1];
            Fill(argv, arguments, strings);
            Fill(envp, environment, strings);
            Check(Libc.Spawn(out var pid, argv[0], actions, attributes, argv, envp));
            return NodeProcess.OfChild(pid);
        }
        finally
        {
            foreach (var text in strings) Marshal.FreeHGlobal(text);
            _ = Libc.FileActionsDestroy(actions);
            _ = Libc.SpawnAttributesDestroy(attributes);
        }
    }

    /// <summary>O_APPEND, which .NET's FileMode.Append does not ask for: the log is truncated while the engine writes.</summary>
    private static SafeFileHandle OpenLog(string path)
    {
        const int WriteOnly = 1, Create = 0x40, Append = 0x400, CloseOnExec = 0x80000;
        var number = Libc.Open(path, WriteOnly | Create | Append | CloseOnExec, 0x180);
        return number >= 0
            ? new SafeFileHandle(number, ownsHandle: true)
            : throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path} cannot be opened");
    }

    private static void Fill(byte** target, string[] values, List<nint> allocated)
    {
        for (var index = 0; index < values.Length; index++)
        {
            var bytes = Encoding.UTF8.GetBytes(values[index] + '\0');
            var memory = Marshal.AllocHGlobal(bytes.Length);
            allocated.Add(memory);
            Marshal.Copy(bytes, 0, memory, bytes.Length);
            target[index] = (byte*)memory;
        }
        target[values.Length] = null;
    }

    private static int Number(SafeFileHandle handle) => (int)handle.DangerousGetHandle();

    /// <summary>These calls return their error; they do not set errno.</summary>
    private static void Check(int error)
    {
        if (error != 0) throw new Win32Exception(error);
    }
}
