using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Larder.Bench;

/// <summary>The peer: redis-server by itself, as anyone would start it, without persistence.</summary>
public sealed class BareRedis : IAsyncDisposable
{
    private readonly Process _process;

    public BareRedis(string address, int port)
    {
        Endpoint = new IPEndPoint(IPAddress.Parse(address), port);
        _process = Process.Start(new ProcessStartInfo("redis-server")
        {
            ArgumentList = { "--bind", address, "--port", port.ToString(CultureInfo.InvariantCulture), "--save", "", "--protected-mode", "no" },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
        })!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    public IPEndPoint Endpoint { get; }

    /// <summary>Connects until something answers PING with PONG.</summary>
    public static async Task FirstPongAsync(IPEndPoint endpoint, CancellationToken cancellation)
    {
        var reply = new byte[16];
        while (true)
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(endpoint, cancellation);
                await socket.SendAsync("PING\r\n"u8.ToArray(), cancellation);
                if (await socket.ReceiveAsync(reply, cancellation) > 0 && reply.AsSpan().StartsWith("+PONG"u8)) return;
            }
            catch (SocketException)
            {
                // Not listening yet.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
