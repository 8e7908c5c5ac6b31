using System.Buffers;
using System.Net.Sockets;

namespace Larder.Relay.Connections;

/// <summary>Passes on what one side sends, until it has ended. Waiting takes no buffer, so a thousand idle connections hold
/// none; what the other side does not take is all that is ever kept, and nothing more is read meanwhile.</summary>
internal static class OneWay
{
    private const int BufferSize = 64 << 10;

    /// <summary>How often in a row one connection may keep the thread that serves all others too.</summary>
    private const int Burst = 16;

    [ThreadStatic]
    private static byte[]? t_buffer;

    public static async Task CopyAsync(Socket from, Socket to)
    {
        var burst = 0;
        while (true)
        {
            var waiting = from.ReceiveAsync(Memory<byte>.Empty);
            burst = waiting.IsCompleted ? burst + 1 : 0;
            await waiting;
            if (burst == Burst)
            {
                burst = 0;
                await Task.Yield();
            }
            var passed = Pass(from, to);
            if (passed.Ended) break;
            if (passed.Rest is { } rest) await SendAsync(to, rest, passed.Length);
        }
        to.Shutdown(SocketShutdown.Send);
    }

    /// <summary>From here to the return nothing is awaited, so the buffer is the thread's and not the connection's.</summary>
    private static Passed Pass(Socket from, Socket to)
    {
        var buffer = t_buffer ??= new byte[BufferSize];
        var received = from.Receive(buffer, SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock) return default;
        if (error is not SocketError.Success) throw new SocketException((int)error);
        if (received == 0) return new Passed(Ended: true);

        var sent = to.Send(buffer.AsSpan(0, received), SocketFlags.None, out error);
        if (error is SocketError.WouldBlock) sent = 0;
        else if (error is not SocketError.Success) throw new SocketException((int)error);
        if (sent == received) return default;

        var rest = ArrayPool<byte>.Shared.Rent(received - sent);
        buffer.AsSpan(sent, received - sent).CopyTo(rest);
        return new Passed(Rest: rest, Length: received - sent);
    }

    private static async Task SendAsync(Socket to, byte[] rest, int length)
    {
        try
        {
            for (var sent = 0; sent < length;) sent += await to.SendAsync(rest.AsMemory(sent, length - sent));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rest);
        }
    }

    private readonly record struct Passed(bool Ended = false, byte[]? Rest = null, int Length = 0);
}
