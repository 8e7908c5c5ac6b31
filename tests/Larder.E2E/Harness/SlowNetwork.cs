using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Larder.E2E.Harness;

/// <summary>A way to a server on which every byte takes its time, in both directions and whatever it belongs to: Chromium's own
/// emulation leaves WebSockets alone.</summary>
internal sealed class SlowNetwork : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _port;
    private readonly Task _accepting;
    private long _ticks;

    public SlowNetwork(LarderServer server)
    {
        _port = server.Port;
        _listener.Start();
        Endpoint = new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");
        _accepting = AcceptAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>From one end to the other; nothing at first.</summary>
    public TimeSpan Delay
    {
        get => new(Interlocked.Read(ref _ticks));
        set => Interlocked.Exchange(ref _ticks, value.Ticks);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting.WaitAsync(Until.Patience);
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true) open.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_end.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task CarryAsync(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(IPAddress.Loopback, _port, _end.Token);
                (near.NoDelay, far.NoDelay) = (true, true);
                await await Task.WhenAny(PumpAsync(near, far), PumpAsync(far, near));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
            {
                // Either end has gone.
            }
        }
    }

    private async Task PumpAsync(TcpClient from, TcpClient to)
    {
        var way = Channel.CreateUnbounded<(byte[] Bytes, long Sent)>();
        var reading = ReadAsync(from.GetStream(), way.Writer);
        await foreach (var (bytes, sent) in way.Reader.ReadAllAsync(_end.Token))
        {
            var left = Delay - TimeProvider.System.GetElapsedTime(sent);
            if (left > TimeSpan.Zero) await Task.Delay(left, TimeProvider.System, _end.Token);
            await to.GetStream().WriteAsync(bytes, _end.Token);
        }

        await reading;
    }

    private async Task ReadAsync(NetworkStream from, ChannelWriter<(byte[] Bytes, long Sent)> way)
    {
        var buffer = new byte[65_536];
        try
        {
            while (await from.ReadAsync(buffer, _end.Token) is > 0 and var read)
                way.TryWrite((buffer[..read], TimeProvider.System.GetTimestamp()));
        }
        catch (Exception ended) when (ended is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Nothing more comes.
        }
        finally
        {
            way.Complete();
        }
    }
}
