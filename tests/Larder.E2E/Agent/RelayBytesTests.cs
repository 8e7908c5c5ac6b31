using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Larder.E2E.Harness;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

/// <summary>What the relay does with bytes, seen with backends of the test's own.</summary>
public sealed class RelayBytesTests : IAsyncLifetime
{
    private readonly ReaderHome _home = new();
    private readonly TcpListener _backend;
    private readonly TcpClient _client = new();
    private readonly CancellationTokenSource _bound = CancellationTokenSource.CreateLinkedTokenSource(AgentHome.Cancellation);

    public RelayBytesTests() => _backend = new TcpListener(IPAddress.Parse(_home.Home.Address(1)), 7001);

    private CancellationToken Cancellation => _bound.Token;

    public async ValueTask InitializeAsync()
    {
        _bound.CancelAfter(TimeSpan.FromMinutes(1));
        _backend.Start();
        await _home.StartAsync(nodes: 0);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _backend.Dispose();
        await _home.DisposeAsync();
        _bound.Dispose();
    }

    [Fact]
    public async Task Bytes_arrive_whole_in_both_directions_and_each_ends_by_itself()
    {
        using var server = await ConnectAsync();
        var question = RandomNumberGenerator.GetBytes(20_000_000);
        var answer = RandomNumberGenerator.GetBytes(15_000_000);

        // The client says that it has said all; only then is it answered.
        var asking = SendAllAsync(_client.Client, question);
        Assert.Equal(SHA256.HashData(question), SHA256.HashData(await ReadAllAsync(server)));
        var answering = SendAllAsync(server, answer);
        Assert.Equal(SHA256.HashData(answer), SHA256.HashData(await ReadAllAsync(_client.Client)));
        await Task.WhenAll(asking, answering);
    }

    [Fact]
    public async Task What_one_side_does_not_take_is_not_taken_from_the_other()
    {
        var (content, sent, before) = (new byte[200_000_000], 0, -1);
        using var server = await ConnectAsync();
        var sending = SendAsync();

        // Nobody reads: it goes on only as long as somebody in between keeps what is sent.
        await Until.TrueAsync(
            async () =>
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, Cancellation);
                return Interlocked.Exchange(ref before, sent) == sent;
            },
            "the sender is held back");
        Assert.True(sent < content.Length / 2, $"{sent} bytes are kept somewhere");

        Assert.Equal(content.Length, (await ReadAllAsync(server)).Length);
        await sending;

        async Task SendAsync()
        {
            while (sent < content.Length)
                sent += await _client.Client.SendAsync(content.AsMemory(sent, Math.Min(100_000, content.Length - sent)), Cancellation);
            _client.Client.Shutdown(SocketShutdown.Send);
        }
    }

    [Fact]
    public async Task A_busy_connection_does_not_keep_the_others_waiting()
    {
        using var server = await ConnectAsync();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var flood = FloodAsync(server, end.Token);
        using var other = new TcpClient();
        await other.ConnectAsync(_home.Endpoint, 6379, Cancellation);
        using var otherServer = await _backend.AcceptSocketAsync(Cancellation);

        var slowest = TimeSpan.Zero;
        for (var turn = 0; turn < 100; turn++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await other.Client.SendAsync(new byte[1], Cancellation);
            Assert.Equal(1, await otherServer.ReceiveAsync(new byte[1], Cancellation));
            var took = TimeProvider.System.GetElapsedTime(began);
            if (took > slowest) slowest = took;
        }

        Assert.True(slowest < TimeSpan.FromSeconds(3), $"{slowest.TotalMilliseconds} ms");
        await end.CancelAsync();
        await flood;
    }

    [Fact]
    public async Task Who_does_not_answer_is_passed_over()
    {
        // One connection fills its queue; the kernel answers no other.
        using var silent = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        silent.Bind(new IPEndPoint(IPAddress.Parse(_home.Home.Address(1)), 7002));
        silent.Listen(0);
        using var filler = new TcpClient(_home.Home.Address(1), 7002);
        Assert.Null(Assert.Single(await _home.RouteAsync(Route(7002, 7001))).Fault);

        var began = TimeProvider.System.GetTimestamp();
        for (var number = 0; number < 5; number++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_home.Endpoint, 6379, Cancellation);
            using var server = await _backend.AcceptSocketAsync(Cancellation);
            await client.Client.SendAsync(new byte[1], Cancellation);
            Assert.Equal(1, await server.ReceiveAsync(new byte[1], Cancellation));
        }
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(5), "each of them waited too long");
    }

    [Fact]
    public async Task Where_nobody_takes_a_client_it_is_told_so()
    {
        Assert.Null(Assert.Single(await _home.RouteAsync(Route(7003, 7004))).Fault);

        await _client.ConnectAsync(_home.Endpoint, 6379, Cancellation);

        Assert.Equal(0, await _client.Client.ReceiveAsync(new byte[1], Cancellation));
    }

    [Fact]
    public async Task A_reset_on_one_side_ends_the_other()
    {
        using var server = await ConnectAsync();
        // Without an end in good order before it.
        _client.LingerState = new LingerOption(true, 0);
        _client.Client.Dispose();

        Assert.True(await EndsAsync(server));
        await Until.TrueAsync(async () => Connections(await _home.RouteAsync(Route(7001))) == 0, "nothing is counted any more");
    }

    [Fact]
    public async Task A_connection_that_only_its_backend_has_ended_does_not_count()
    {
        var server = await ConnectAsync();
        Assert.Equal(1, Connections(await _home.RouteAsync(Route(7001))));

        // As in a pool that looks at its connections only when it needs one.
        server.Dispose();

        await Until.TrueAsync(async () => Connections(await _home.RouteAsync(Route(7001))) == 0, "it is not counted any more");
        Assert.Equal(0, await _client.Client.ReceiveAsync(new byte[1], Cancellation));
    }

    /// <summary>In good order or with a reset of its own: nothing more can come either way.</summary>
    private async Task<bool> EndsAsync(Socket socket)
    {
        try
        {
            return await socket.ReceiveAsync(new byte[1], Cancellation) == 0;
        }
        catch (SocketException reset) when (reset.SocketErrorCode is SocketError.ConnectionReset)
        {
            return true;
        }
    }

    private static int Connections(IReadOnlyList<RouteState> states) => Assert.Single(Assert.Single(states).Backends).Connections;

    private ReaderRoute Route(params int[] ports) =>
        _home.Route() with { Backends = [.. ports.Select(port => new ReaderBackend(_home.Home.Address(1), port))] };

    private async Task<Socket> ConnectAsync()
    {
        Assert.Null(Assert.Single(await _home.RouteAsync(Route(7001))).Fault);
        await _client.ConnectAsync(_home.Endpoint, 6379, Cancellation);
        return await _backend.AcceptSocketAsync(Cancellation);
    }

    private async Task SendAllAsync(Socket socket, byte[] content)
    {
        for (var sent = 0; sent < content.Length;) sent += await socket.SendAsync(content.AsMemory(sent), Cancellation);
        socket.Shutdown(SocketShutdown.Send);
    }

    private async Task<byte[]> ReadAllAsync(Socket socket)
    {
        using var all = new MemoryStream();
        var piece = new byte[64 << 10];
        while (await socket.ReceiveAsync(piece, Cancellation) is > 0 and var length) all.Write(piece, 0, length);
        return all.ToArray();
    }

    /// <summary>Both directions of the first connection as full as they get, until it is told to end.</summary>
    private async Task FloodAsync(Socket server, CancellationToken end)
    {
        async Task PumpAsync(Socket socket)
        {
            var piece = new byte[256 << 10];
            while (!end.IsCancellationRequested) await socket.SendAsync(piece, end);
        }

        async Task DrainAsync(Socket socket)
        {
            var piece = new byte[256 << 10];
            while (await socket.ReceiveAsync(piece, end) > 0)
            {
                // All that counts is that it goes on.
            }
        }

        try
        {
            await Task.WhenAll(PumpAsync(_client.Client), DrainAsync(server), PumpAsync(server), DrainAsync(_client.Client));
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Enough was seen.
        }
    }
}
