using Larder.E2E.Harness;

namespace Larder.E2E.ReplicationGroups;

/// <summary>A primary that dies or hangs is replaced behind the same endpoint, by what has its contents.</summary>
[Collection(Timed.Name)]
public sealed class UnplannedFailoverTests : IAsyncLifetime
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
    public async Task A_killed_primary_is_replaced_by_its_replica_and_comes_back_as_one()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        var endpoint = orders.NodeGroups![0].PrimaryEndpoint!;
        await using var writes = NumberedWrites.Start(endpoint);
        await writes.MoreAsync(100);

        await Processes.KillAsync(await orders.Primary().PidAsync());

        await writes.MoreAsync(100);
        var after = await _owner.FailedOverAsync("orders", orders.Primary().CacheClusterId!);
        await writes.StopAsync();
        Assert.Equal(endpoint, after.NodeGroups![0].PrimaryEndpoint);
        await using var reader = await RedisClient.ConnectAsync(after);
        Assert.InRange(await writes.LostAsync(reader), 0, 4);
        Assert.Equal("1", await reader.InfoAsync("connected_slaves"));
        var said = await _owner.EventsAsync("replication-group", "orders");
        Assert.Contains(said, message => message.Contains($"Failover from primary node {orders.Primary().CacheClusterId} started", StringComparison.Ordinal));
        Assert.Contains(said, message => message.Contains("completed: the primary endpoint took no writes for", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stopped_primary_is_ended_before_another_serves()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        await using var before = await RedisClient.ConnectAsync(orders);
        await before.Keys.StringSetAsync("a", "b");
        var pid = await orders.Primary().PidAsync();

        Processes.Signal(pid, Processes.SigStop);

        var after = await _owner.FailedOverAsync("orders", orders.Primary().CacheClusterId!);
        Assert.DoesNotContain(pid, _server.Engines);
        await using var redis = await RedisClient.ConnectAsync(after);
        Assert.Equal("b", await redis.Keys.StringGetAsync("a"));
    }

    [Fact]
    public async Task A_replica_that_dies_is_brought_back_and_the_primary_stays()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        var pid = await orders.Replicas()[0].PidAsync();
        await using var client = await RedisClient.ConnectAsync(orders);
        var connection = await client.ConnectionIdAsync();

        await Processes.KillAsync(pid);

        await Until.TrueAsync(() => _server.Engines.Count == 2 && !_server.Engines.Contains(pid), "another process takes its place");
        var after = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(orders.Primary().CacheClusterId, after.Primary().CacheClusterId);
        Assert.Equal((0, connection), (client.Cuts, await client.ConnectionIdAsync()));
    }

    [Fact]
    public async Task With_failover_off_the_primary_comes_back_itself_with_the_contents_of_its_replica()
    {
        var orders = await _owner.AvailableGroupAsync("orders", message => message with { NumCacheClusters = 2 });
        await using var before = await RedisClient.ConnectAsync(orders);
        await before.Keys.StringSetAsync("a", "b");
        var pid = await orders.Primary().PidAsync();

        await Processes.KillAsync(pid);

        await Until.TrueAsync(() => _server.Engines.Count == 2 && !_server.Engines.Contains(pid), "another process takes its place");
        var after = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(orders.Primary().CacheClusterId, after.Primary().CacheClusterId);
        await using var redis = await RedisClient.ConnectAsync(after);
        Assert.Equal("b", await redis.Keys.StringGetAsync("a"));
    }

    [Fact]
    public async Task Where_all_die_at_once_the_loss_is_said_and_the_group_serves_again()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        var pids = _server.Engines;

        foreach (var pid in pids) Processes.Signal(pid, Processes.SigKill);

        await Until.TrueAsync(async () => (await _owner.EventsAsync("replication-group", "orders"))
            .Any(message => message.Contains("lost", StringComparison.Ordinal)), "the loss is said");
        await Until.TrueAsync(() => _server.Engines.Count == 2 && !_server.Engines.Intersect(pids).Any(), "all are replaced");
        var after = await _owner.GroupUntilAsync("orders", "available");
        await using var redis = await RedisClient.ConnectAsync(after);
        Assert.True(await redis.Keys.StringSetAsync("a", "b"));
    }

    [Fact]
    public async Task A_primary_that_died_while_the_server_was_away_is_replaced_when_it_is_back()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        await using var before = await RedisClient.ConnectAsync(orders);
        await before.Keys.StringSetAsync("a", "b");
        var pid = await orders.Primary().PidAsync();
        await _server.KillAsync();
        await Processes.KillAsync(pid);

        await _server.BeginAsync();

        var after = await _owner.FailedOverAsync("orders", orders.Primary().CacheClusterId!);
        await using var redis = await RedisClient.ConnectAsync(after);
        Assert.Equal("b", await redis.Keys.StringGetAsync("a"));
    }

    [Fact]
    public async Task A_primary_that_hung_while_the_server_was_away_is_replaced_when_it_is_back()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        await using var before = await RedisClient.ConnectAsync(orders);
        await before.Keys.StringSetAsync("a", "b");
        var pid = await orders.Primary().PidAsync();
        await _server.KillAsync();
        Processes.Signal(pid, Processes.SigStop);

        await _server.BeginAsync();

        var after = await _owner.FailedOverAsync("orders", orders.Primary().CacheClusterId!);
        Assert.DoesNotContain(pid, _server.Engines);
        await using var redis = await RedisClient.ConnectAsync(after);
        Assert.Equal("b", await redis.Keys.StringGetAsync("a"));
    }
}
