using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>kill -9 of the server at its worst moments costs no cache anything, and leaves nothing half done.</summary>
public sealed class ServerKilledTests : IAsyncLifetime
{
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_runs_keeps_its_keys_its_process_and_its_clients()
    {
        var orders = await _owner.AvailableGroupAsync("orders");
        var sessions = await _owner.AvailableClusterAsync("sessions", nodes: 2);
        await using var redis = await RedisClient.ConnectAsync(orders);
        await redis.Keys.StringSetAsync("kept", "by redis");
        using var memcached = await MemcachedClient.ConnectAsync(sessions.CacheNodes![1].Endpoint!);
        await memcached.SetAsync("kept", "by memcached");
        var connection = await redis.ConnectionIdAsync();
        var engines = _server.Engines.Order().ToList();

        await _server.KillAsync();

        Assert.Equal("by redis", await redis.Keys.StringGetAsync("kept"));
        Assert.Equal("by memcached", await memcached.GetAsync("kept"));

        await _server.BeginAsync();

        Assert.Equal("available", (await _owner.GroupAsync("orders")).Status);
        Assert.Equal("available", (await _owner.ClusterAsync("sessions")).CacheClusterStatus);
        Assert.Equal("by redis", await redis.Keys.StringGetAsync("kept"));
        Assert.Equal("by memcached", await memcached.GetAsync("kept"));
        Assert.Equal((0, connection), (redis.Cuts, await redis.ConnectionIdAsync()));
        Assert.Equal(engines, _server.Engines.Order());

        await _owner.DeleteGroupAsync("orders");
        await _owner.DeleteClusterAsync("sessions");
        await _owner.GoneGroupAsync("orders");
        await _owner.GoneClusterAsync("sessions");
        Assert.Empty(_server.Engines);
        Assert.Empty(_server.Nodes);
    }

    [Fact]
    public async Task What_was_being_created_comes_up_once()
    {
        await Task.WhenAll(_owner.CreateGroupAsync("orders"), _owner.CreateGroupAsync("carts"), _owner.CreateClusterAsync("sessions", nodes: 3));

        await _server.RestartAsync();

        var orders = await _owner.GroupUntilAsync("orders", "available");
        await _owner.GroupUntilAsync("carts", "available");
        var sessions = await _owner.ClusterUntilAsync("sessions", "available");
        Assert.Equal(5, _server.Engines.Count);
        Assert.Equal(_server.Engines.Order(), _server.Nodes.Select(node => node.Pid!.Value).Order());
        await using var redis = await RedisClient.ConnectAsync(orders);
        Assert.True(await redis.Keys.StringSetAsync("a", "b"));
        foreach (var node in sessions.CacheNodes!)
        {
            using var memcached = await MemcachedClient.ConnectAsync(node.Endpoint!);
            await memcached.SetAsync("a", "b");
        }
    }

    [Fact]
    public async Task What_was_being_deleted_is_deleted_to_the_end()
    {
        await _owner.AvailableGroupAsync("orders");
        await _owner.AvailableClusterAsync("sessions", nodes: 3);
        var kept = await _owner.AvailableGroupAsync("kept");
        await using var redis = await RedisClient.ConnectAsync(kept);
        var connection = await redis.ConnectionIdAsync();
        await Task.WhenAll(_owner.DeleteGroupAsync("orders"), _owner.DeleteClusterAsync("sessions"));

        await _server.RestartAsync();

        await _owner.GoneGroupAsync("orders");
        await _owner.GoneClusterAsync("sessions");
        Assert.Equal(_server.NodeOf("kept").Pid, Assert.Single(_server.Engines));
        Assert.Single(_server.Nodes);
        Assert.Equal((0, connection), (redis.Cuts, await redis.ConnectionIdAsync()));
        // Its id and its addresses are free again.
        await _owner.AvailableGroupAsync("orders");
    }

    [Fact]
    public async Task A_server_that_is_asked_to_end_leaves_the_caches_running_too()
    {
        var orders = await _owner.AvailableGroupAsync("orders");
        await using var redis = await RedisClient.ConnectAsync(orders);
        await redis.Keys.StringSetAsync("a", "b");
        var connection = await redis.ConnectionIdAsync();

        await _server.StopAsync();
        Assert.Equal("b", await redis.Keys.StringGetAsync("a"));
        await _server.BeginAsync();

        await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal((0, connection), (redis.Cuts, await redis.ConnectionIdAsync()));
    }
}
