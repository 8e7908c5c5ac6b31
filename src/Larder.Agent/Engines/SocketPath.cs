using System.ComponentModel;
using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Larder.Agent.Processes;
using Microsoft.Win32.SafeHandles;

namespace Larder.Agent.Engines;

/// <summary>The end point of a unix socket, however long its directory's path: 108 bytes are all that the kernel takes.
/// The engine binds a relative path; a connection to a longer one goes through an open directory of ours, which must
/// stay open as long as the connection may be made anew.</summary>
internal sealed class SocketPath : IDisposable
{
    private const int Longest = 107;
    private readonly SafeFileHandle? _directory;

    public SocketPath(string directory, string name)
    {
        var path = Path.Combine(directory, name);
        if (Encoding.UTF8.GetByteCount(path) > Longest)
        {
            const int PathOnly = 0x200000, CloseOnExec = 0x80000;
            var number = Libc.Open(directory, PathOnly | CloseOnExec, 0);
            if (number < 0) throw new Win32Exception(Marshal.GetLastPInvokeError(), $"{directory} cannot be opened");
            _directory = new SafeFileHandle(number, ownsHandle: true);
            path = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{number}/{name}");
        }
        EndPoint = new UnixDomainSocketEndPoint(path);
    }

    public UnixDomainSocketEndPoint EndPoint { get; }

    public void Dispose() => _directory?.Dispose();
}
