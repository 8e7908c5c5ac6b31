using System.Net;
using System.Net.Sockets;

namespace Larder.Agent.Engines;

/// <summary>Waits until somebody listens, by trying.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    public static async Task<Socket> ListeningAsync(EndPoint endPoint, TimeProvider time, CancellationToken cancellation)
    {
        // Redis answers after some 9 ms: the first tries come close together.
        for (var pause = TimeSpan.FromMilliseconds(1); ; pause = pause * 2 < Longest ? pause * 2 : Longest)
        {
            var socket = endPoint is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(endPoint, cancellation);
                return socket;
            }
            catch (SocketException)
            {
                // Not there yet (refused, no such file). Whether to go on is the caller's cancellation to say.
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
            await Task.Delay(pause, time, cancellation);
        }
    }
}
