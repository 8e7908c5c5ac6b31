using System.Net.Sockets;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Connections;

/// <summary>A connection as any client of a cache makes it.</summary>
internal static class ClientStream
{
    public static async Task<NetworkStream> OpenAsync(CacheAddress address, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
