using System.ComponentModel;
using System.Runtime.InteropServices;
using Larder.Agent.Processes;
using Microsoft.Win32.SafeHandles;

namespace Larder.Agent.Nodes;

/// <summary>Replaces a file whole: a reader sees the old content or the new one, after a crash too.</summary>
public static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="path">The file.</param>
    /// <param name="content">All of it.</param>
    /// <param name="outlastsPower">The new content is what a power loss leaves; otherwise it is either. No process
    /// outlasts one, so what is said of a running one need not.</param>
    public static void Replace(string path, ReadOnlySpan<byte> content, bool outlastsPower)
    {
        var next = path + ".next";
        var options = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = OwnerOnly,
            BufferSize = 0,
        };
        using (var file = new FileStream(next, options))
        {
            file.Write(content);
            // Always: some file systems would otherwise leave an empty file under the old name.
            file.Flush(flushToDisk: true);
        }
        File.Move(next, path, overwrite: true);
        if (outlastsPower) FlushDirectory(Path.GetDirectoryName(path)!);
    }

    /// <summary>The name of a file is its directory's content.</summary>
    public static void FlushDirectory(string path)
    {
        const int DirectoryOnly = 0x10000, CloseOnExec = 0x80000;
        // O_DIRECTORY has another number on ARM; opening a directory to read works without it.
        var flags = RuntimeInformation.ProcessArchitecture is Architecture.X64 ? DirectoryOnly | CloseOnExec : CloseOnExec;
        var number = Libc.Open(path, flags, 0);
        if (number < 0) throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path} cannot be opened");
        using var directory = new SafeFileHandle(number, ownsHandle: true);
        if (Libc.Sync(number) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{path} cannot be flushed");
    }
}
