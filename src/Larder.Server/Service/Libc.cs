using System.Runtime.InteropServices;

namespace Larder.Server.Service;

/// <summary>What it takes to leave a terminal and to become another program; .NET has neither.</summary>
internal static unsafe partial class Libc
{
    public const int ReadWrite = 2;
    public const int WriteOnly = 1;
    public const int Create = 0x40;
    public const int Append = 0x400;
    public const int OwnerOnly = 0x180;
    public const int SignalPipe = 13;
    public const int CloseRange = 436;
    public const int CloseRangeOnExec = 4;

    [LibraryImport("libc", EntryPoint = "setsid", SetLastError = true)]
    public static partial int NewSession();

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "dup2", SetLastError = true)]
    public static partial int Duplicate(int from, int to);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    public static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "execv", SetLastError = true)]
    public static partial int Become(byte* path, byte** arguments);

    [LibraryImport("libc", EntryPoint = "signal", SetLastError = true)]
    public static partial nint Signal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    public static partial nint SystemCall(nint number, nint first, nint second, nint third);
}
