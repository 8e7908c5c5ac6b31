using System.Net;
using System.Net.Sockets;
using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>A port that somebody else listens on: the owner is told who, and can wait or delete.</summary>
public sealed class TakenPortTests : IAsyncLifetime
{
    private readonly int _port = FreePorts.Take();
    private TcpListener _stranger = null!;
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _stranger = new TcpListener(IPAddress.Any, _port);
        _stranger.Start();
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public async ValueTask DisposeAsync()
    {
        _stranger.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_cluster_says_incompatible_network_names_the_holder_and_can_be_deleted()
    {
        await _owner.CreateClusterAsync("sessions", change: message => message with { Port = _port });

        await _owner.ClusterUntilAsync("sessions", "incompatible-network");
        Assert.Contains(await _owner.EventsAsync("cache-cluster", "sessions"), NamesTheHolder);

        await _owner.DeleteClusterAsync("sessions");
        await _owner.GoneClusterAsync("sessions");
        Assert.Empty(_server.Engines);
        Assert.Empty(_server.Nodes);
    }

    [Fact]
    public async Task A_group_says_create_failed_names_the_holder_and_can_be_deleted()
    {
        await _owner.CreateGroupAsync("orders", message => message with { Port = _port });

        await _owner.GroupUntilAsync("orders", "create-failed");
        Assert.Contains(await _owner.EventsAsync("cache-cluster", "orders-001"), NamesTheHolder);

        await _owner.DeleteGroupAsync("orders");
        await _owner.GoneGroupAsync("orders");
        Assert.Empty(_server.Engines);
        Assert.Empty(_server.Nodes);
    }

    [Fact]
    public async Task It_comes_up_when_the_port_is_given_back()
    {
        await _owner.CreateGroupAsync("orders", message => message with { Port = _port });
        await Until.TrueAsync(async () => (await _owner.EventsAsync("cache-cluster", "orders-001")).Any(NamesTheHolder), "the holder is named");

        _stranger.Stop();

        var orders = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(_port, orders.NodeGroups![0].PrimaryEndpoint!.Port);
        await using var redis = await RedisClient.ConnectAsync(orders);
        Assert.True(await redis.Keys.StringSetAsync("a", "b"));
    }

    private bool NamesTheHolder(string message) =>
        message.Contains($":{_port} is taken by", StringComparison.Ordinal)
        && message.Contains($"pid {Environment.ProcessId}", StringComparison.Ordinal);
}
