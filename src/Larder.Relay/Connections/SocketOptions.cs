using System.Net.Sockets;

namespace Larder.Relay.Connections;

internal static class SocketOptions
{
    /// <summary>Redis's own, on both sides: it cannot see a client's machine vanish behind us.</summary>
    public static void Set(Socket socket)
    {
        socket.NoDelay = true;
        // We never wait in a call: OneWay takes what is there.
        socket.Blocking = false;
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 300);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 100);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, 3);
    }
}
