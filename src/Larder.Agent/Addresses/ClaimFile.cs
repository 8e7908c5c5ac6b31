using System.Runtime.InteropServices;
using System.Text.Json;
using Larder.Agent.Processes;
using Microsoft.Win32.SafeHandles;

namespace Larder.Agent.Addresses;

/// <summary>A file in a directory where every user of the machine may put anything under any name.</summary>
internal static class ClaimFile
{
    private const int MostBytes = 8192;

    /// <summary>Null for whatever is not a claim: it stands in the way of its own name, and of nothing else.</summary>
    public static MachineClaim? Read(string path)
    {
        // A pipe without a writer would keep the open waiting, a link would lead anywhere.
        const int NonBlocking = 0x800, CloseOnExec = 0x80000;
        var noLink = RuntimeInformation.ProcessArchitecture is Architecture.X64 ? 0x20000 : 0x8000;
        var number = Libc.Open(path, NonBlocking | CloseOnExec | noLink, 0);
        if (number < 0) return null;
        using var file = new SafeFileHandle(number, ownsHandle: true);
        try
        {
            var content = new byte[MostBytes];
            var length = RandomAccess.Read(file, content, fileOffset: 0);
            return JsonSerializer.Deserialize(content.AsSpan(0, length), MachineClaimJson.Default.MachineClaim);
        }
        catch (Exception fault) when (fault is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Another program's file, a directory, or a pipe, which cannot be sought in.
            return null;
        }
    }
}
