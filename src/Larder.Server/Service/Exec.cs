using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace Larder.Server.Service;

/// <summary>Turns this process into another program: the terminal, its signals and the exit code are then that
/// program's own.</summary>
internal static unsafe class Exec
{
    /// <summary>Returns only by throwing.</summary>
    public static void Become(string program, IReadOnlyList<string> arguments)
    {
        var argv = stackalloc byte*[arguments.Count + 2];
        argv[0] = Text(program);
        for (var index = 0; index < arguments.Count; index++) argv[index + 1] = Text(arguments[index]);
        argv[arguments.Count + 1] = null;

        // .NET ignores it, and what is ignored stays ignored in the next program.
        _ = Libc.Signal(Libc.SignalPipe, 0);
        _ = Libc.Become(argv[0], argv);
        throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{program} cannot be run");
    }

    // Never freed: either the process is another one then, or it ends.
    private static byte* Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value + '\0');
        var memory = Marshal.AllocHGlobal(bytes.Length);
        Marshal.Copy(bytes, 0, memory, bytes.Length);
        return (byte*)memory;
    }
}
