using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>kill -9 of a node: seen at once, brought back at its address, and the loss is said.</summary>
[Collection(Timed.Name)]
public sealed class NodeKilledTests : IAsyncLifetime
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
    public async Task A_group_says_within_a_second_that_its_contents_are_lost_and_serves_again()
    {
        var orders = await _owner.AvailableGroupAsync("orders");
        await using var before = await RedisClient.ConnectAsync(orders);
        await before.Keys.StringSetAsync("a", "b");
        var pid = _server.NodeOf("orders").Pid!.Value;

        Processes.Signal(pid, Processes.SigKill);

        await Until.TrueAsync(async () => (await _owner.EventsAsync("replication-group", "orders"))
            .Any(message => message.Contains("contents are lost", StringComparison.Ordinal)), "the loss is said", TimeSpan.FromSeconds(1));
        var again = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(orders.NodeGroups![0].PrimaryEndpoint, again.NodeGroups![0].PrimaryEndpoint);
        await using var after = await RedisClient.ConnectAsync(again);
        Assert.True((await after.Keys.StringGetAsync("a")).IsNull);
        Assert.NotEqual(pid, Assert.Single(_server.Engines));
    }

    [Fact]
    public async Task A_group_on_the_embedded_engine_does_so_too()
    {
        var orders = await _owner.AvailableGroupAsync("orders", message => message with { Engine = "garnet" });
        await using var before = await RedisClient.ConnectAsync(orders);
        await before.Keys.StringSetAsync("a", "b");
        var pid = _server.NodeOf("orders").Pid!.Value;
        Assert.EndsWith("Larder.GarnetNode", Processes.Program(pid), StringComparison.Ordinal);

        Processes.Signal(pid, Processes.SigKill);

        await Until.TrueAsync(async () => (await _owner.EventsAsync("replication-group", "orders"))
            .Any(message => message.Contains("contents are lost", StringComparison.Ordinal)), "the loss is said", TimeSpan.FromSeconds(1));
        var again = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(orders.NodeGroups![0].PrimaryEndpoint, again.NodeGroups![0].PrimaryEndpoint);
        await using var after = await RedisClient.ConnectAsync(again);
        Assert.True((await after.Keys.StringGetAsync("a")).IsNull);
        var engine = Assert.Single(_server.Engines);
        Assert.NotEqual(pid, engine);
        Assert.EndsWith("Larder.GarnetNode", Processes.Program(engine), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cluster_restarts_the_node_that_died_and_no_other()
    {
        var sessions = await _owner.AvailableClusterAsync("sessions", nodes: 2);
        using var other = await MemcachedClient.ConnectAsync(sessions.CacheNodes![1].Endpoint!);
        await other.SetAsync("a", "b");
        var victim = await PidAtAsync(sessions.CacheNodes[0].Endpoint!);

        Processes.Signal(victim, Processes.SigKill);

        await Until.TrueAsync(async () => (await _owner.EventsAsync("cache-cluster", "sessions"))
            .Any(message => message.Contains("0001 ended unexpectedly", StringComparison.Ordinal)
                && message.Contains("contents are lost", StringComparison.Ordinal)), "the loss is said", TimeSpan.FromSeconds(1));
        await _owner.ClusterUntilAsync("sessions", "available");
        Assert.NotEqual(victim, await PidAtAsync(sessions.CacheNodes[0].Endpoint!));
        Assert.Equal("b", await other.GetAsync("a"));
        Assert.Equal(2, _server.Engines.Count);
    }

    [Fact]
    public async Task What_died_while_the_server_was_away_comes_back_when_it_does()
    {
        var orders = await _owner.AvailableGroupAsync("orders");
        var pid = _server.NodeOf("orders").Pid!.Value;
        await _server.KillAsync();
        await Processes.KillAsync(pid);

        await _server.BeginAsync();

        await Until.TrueAsync(async () => (await _owner.EventsAsync("replication-group", "orders"))
            .Any(message => message.Contains("contents are lost", StringComparison.Ordinal)), "the loss is said");
        await _owner.GroupUntilAsync("orders", "available");
        await using var redis = await RedisClient.ConnectAsync(orders);
        Assert.True(await redis.Keys.StringSetAsync("a", "b"));
        Assert.Single(_server.Engines);
    }

    private static async Task<int> PidAtAsync(Larder.Contract.ElastiCache.Endpoint endpoint)
    {
        using var client = await MemcachedClient.ConnectAsync(endpoint);
        return int.Parse(await client.StatAsync("pid"), System.Globalization.CultureInfo.InvariantCulture);
    }
}
