using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.ReplicationGroups;

/// <summary>What an owner asks for loses nothing that was acknowledged.</summary>
[Collection(Timed.Name)]
public sealed class PlannedFailoverTests : IAsyncLifetime
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
    public async Task Test_failovers_under_load_lose_no_write_and_restart_no_process()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        var pids = _server.Engines.Order().ToList();
        await using var writes = NumberedWrites.Start(orders.NodeGroups![0].PrimaryEndpoint!, writers: 8);
        for (var round = 0; round < 10; round++)
        {
            await writes.MoreAsync(100);
            await _owner.TestFailoverAsync("orders");
            orders = await _owner.FailedOverAsync("orders", orders.Primary().CacheClusterId!);
        }

        await writes.MoreAsync(100);
        await writes.StopAsync();

        await using var reader = await RedisClient.ConnectAsync(orders);
        Assert.Equal(0, await writes.LostAsync(reader));
        Assert.Equal(pids, _server.Engines.Order());
        Assert.Contains(await _owner.EventsAsync("replication-group", "orders"),
            message => message.Contains("No acknowledged write was lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chosen_member_becomes_the_primary()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        var chosen = orders.Replicas()[0].CacheClusterId!;

        await _owner.SendAsync(ElastiCacheOperations.ModifyReplicationGroup,
            new() { ReplicationGroupId = "orders", PrimaryClusterId = chosen, ApplyImmediately = true });

        var after = await _owner.FailedOverAsync("orders", orders.Primary().CacheClusterId!);
        Assert.Equal(chosen, after.Primary().CacheClusterId);
    }

    [Fact]
    public async Task A_rebooted_primary_hands_over_first_and_nothing_is_lost()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");
        var pid = await orders.Primary().PidAsync();
        await using var writes = NumberedWrites.Start(orders.NodeGroups![0].PrimaryEndpoint!);
        await writes.MoreAsync(100);

        await _owner.SendAsync(ElastiCacheOperations.RebootCacheCluster,
            new() { CacheClusterId = orders.Primary().CacheClusterId!, CacheNodeIdsToReboot = ["0001"] });

        await Until.TrueAsync(() => !_server.Engines.Contains(pid), "the process is ended");
        var after = await _owner.FailedOverAsync("orders", orders.Primary().CacheClusterId!);
        await writes.StopAsync();
        await using var reader = await RedisClient.ConnectAsync(after);
        Assert.Equal(0, await writes.LostAsync(reader));
    }

    [Fact]
    public async Task A_failover_that_is_not_possible_is_refused_with_the_remedy()
    {
        await _owner.AvailableGroupAsync("lone");
        await _owner.AvailableGroupAsync("manual", message => message with { NumCacheClusters = 2 });

        Assert.Equal("TestFailoverNotAvailableFault", await Refusals.CodeOfAsync(() => _owner.TestFailoverAsync("lone")));
        Assert.Equal("TestFailoverNotAvailableFault", await Refusals.CodeOfAsync(() => _owner.TestFailoverAsync("manual")));
        Assert.Equal("ReplicationGroupNotFoundFault", await Refusals.CodeOfAsync(() => _owner.TestFailoverAsync("absent")));
    }
}
