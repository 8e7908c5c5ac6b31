using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Larder.Agent.Processes;

/// <summary>A pipe that is full and closed before its reader exists. Were it written afterwards, a host agent killed in
/// between would leave an engine with half a configuration: no bind line, no users.</summary>
internal static unsafe class StandardInput
{
    private const int CloseOnExec = 0x80000;
    private const int SetPipeSize = 1031;
    private const int Ordinary = 65536;

    public static SafeFileHandle Holding(ReadOnlySpan<byte> content)
    {
        var ends = stackalloc int[2];
        if (Libc.Pipe(ends, CloseOnExec) != 0) throw new Win32Exception(Marshal.GetLastPInvokeError());
        var reading = new SafeFileHandle(ends[0], ownsHandle: true);
        using var writing = new SafeFileHandle(ends[1], ownsHandle: true);
        try
        {
            if (content.Length > Ordinary && Libc.FileControl(ends[1], SetPipeSize, content.Length) < 0)
                throw new Win32Exception(Marshal.GetLastPInvokeError(), "The configuration is too long for a pipe.");
            fixed (byte* start = content)
            {
                if (content.Length > 0 && Libc.Write(ends[1], start, content.Length) != content.Length)
                    throw new Win32Exception(Marshal.GetLastPInvokeError(), "The configuration could not be handed over.");
            }
            return reading;
        }
        catch
        {
            reading.Dispose();
            throw;
        }
    }
}
