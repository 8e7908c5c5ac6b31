using System.Net;
using System.Net.Sockets;

namespace Larder.E2E.Harness;

/// <summary>Ports below those that the kernel gives to connections, so that a server that was killed finds its own free.</summary>
public static class FreePorts
{
    private const int First = 10_000, Count = 9_000;
    private static int s_next = Environment.ProcessId * 31 % Count;

    public static int Take()
    {
        while (true)
        {
            var port = First + (Interlocked.Increment(ref s_next) % Count);
            if (IsFree(port)) return port;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
