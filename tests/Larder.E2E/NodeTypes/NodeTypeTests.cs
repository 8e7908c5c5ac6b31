using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.NodeTypes;

/// <summary>Another node type for real nodes that run: they get its memory, and nobody notices but by it.</summary>
public sealed class NodeTypeTests : IAsyncLifetime
{
    private const long Micro = 402_653_184;
    private const long Small = 1_103_269_725;
    private const long Tiny = 106_954_752;
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_group_grows_and_shrinks_under_a_client_that_writes_and_no_process_is_replaced()
    {
        var group = await _owner.ReplicatedGroupAsync("orders");
        await using var redis = await RedisClient.ConnectAsync(group);
        var engines = _server.Engines.Order().ToList();
        using var end = new CancellationTokenSource();
        var writing = WriteAsync(redis, end.Token);

        var answered = await ModifyAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.t3.small", ApplyImmediately = true });
        Assert.Equal(("modifying", "cache.t3.micro"), (answered.Status, answered.CacheNodeType));
        await AllRunByAsync("cache.t3.small", Small);

        // A process that starts meanwhile or later starts with it.
        await _owner.SendAsync(ElastiCacheOperations.RebootCacheCluster, new() { CacheClusterId = "orders-002", CacheNodeIdsToReboot = ["0001"] });
        await Until.TrueAsync(() => _server.Engines.Except(engines).Any(), "the replica has a new process");
        await AllRunByAsync("cache.t3.small", Small);
        engines = [.. _server.Engines.Order()];

        await ModifyAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.t1.micro", ApplyImmediately = true });
        await AllRunByAsync("cache.t1.micro", Tiny);

        await end.CancelAsync();
        Assert.Equal(await writing, await redis.Keys.ListLengthAsync("written"));
        Assert.Equal(0, redis.Cuts);
        Assert.Equal(0, await redis.NumberAsync("evicted_keys"));
        Assert.Equal(engines, _server.Engines.Order());
        var events = await _owner.EventsAsync("replication-group", "orders");
        Assert.Contains("Applying modification to node type to cache.t3.small", events);
        Assert.Contains("Succeeded applying modification to node type to cache.t1.micro", events);
    }

    [Fact]
    public async Task What_does_not_fit_any_more_is_refused_now_and_given_up_in_the_window_and_nothing_is_evicted()
    {
        var group = await _owner.ReplicatedGroupAsync("orders", change: message => message with { PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.FromDays(3)) });
        await using var redis = await RedisClient.ConnectAsync(group);
        await FillAsync(redis);

        foreach (var immediately in new[] { true, false })
        {
            var refused = await Refusals.RefusedAsync(() => ModifyAsync(
                new() { ReplicationGroupId = "orders", CacheNodeType = "cache.t1.micro", ApplyImmediately = immediately }));
            Assert.Equal("InvalidParameterCombination", refused.Code);
            Assert.Contains("may fill 102.0 MB", refused.Message, StringComparison.Ordinal);
        }

        await redis.Keys.ExecuteAsync("FLUSHALL", "SYNC");
        await ModifyAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.t1.micro" });
        await FillAsync(redis);
        await ModifyAsync(new() { ReplicationGroupId = "orders", PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.Zero) });
        await Until.TrueAsync(
            async () => (await _owner.EventsAsync("replication-group", "orders")).Any(one => one.Contains("dropped: Failed to scale down", StringComparison.Ordinal)),
            "the change is given up");

        await AllRunByAsync("cache.t3.micro", Micro);
        Assert.Null((await _owner.ClusterAsync("orders-001")).PendingModifiedValues?.CacheNodeType);
        Assert.Equal((120L, 0L), ((long)await redis.Keys.ExecuteAsync("DBSIZE"), await redis.NumberAsync("evicted_keys")));

        await redis.Keys.ExecuteAsync("FLUSHALL", "SYNC");
        await ModifyAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.t1.micro", ApplyImmediately = true });
        await AllRunByAsync("cache.t1.micro", Tiny);
    }

    [Fact]
    public async Task It_waits_for_the_window_over_a_restart_of_the_server()
    {
        var shut = MaintenanceWindows.In(TimeSpan.FromDays(3));
        await _owner.ReplicatedGroupAsync("orders", change: message => message with { PreferredMaintenanceWindow = shut });
        await _owner.AvailableClusterAsync("sessions", "redis", change: message => message with { PreferredMaintenanceWindow = shut });
        var engines = _server.Engines.Order().ToList();
        await ModifyAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.t3.small" });
        await ModifyClusterAsync(new() { CacheClusterId = "sessions", CacheNodeType = "cache.t1.micro" });

        await _server.RestartAsync();
        await _owner.GroupUntilAsync("orders", "available");
        foreach (var (id, next) in new[] { ("orders-001", "cache.t3.small"), ("orders-002", "cache.t3.small"), ("sessions", "cache.t1.micro") })
        {
            var waiting = await _owner.ClusterUntilAsync(id, "available");
            Assert.Equal(("cache.t3.micro", next), (waiting.CacheNodeType, waiting.PendingModifiedValues!.CacheNodeType));
        }

        await AllRunByAsync("cache.t3.micro", Micro);
        await ModifyAsync(new() { ReplicationGroupId = "orders", PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.Zero) });
        await ModifyClusterAsync(new() { CacheClusterId = "sessions", PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.Zero) });

        await AllRunByAsync("cache.t3.small", Small);
        await RunsByAsync("sessions", "cache.t1.micro", Tiny);
        Assert.Equal(engines, _server.Engines.Order());
        Assert.Contains("Applied the pending modifications in the maintenance window", await _owner.EventsAsync("replication-group", "orders"));
        Assert.Contains("Succeeded applying modification to node type to cache.t1.micro", await _owner.EventsAsync("cache-cluster", "sessions"));

        // What was begun is gone on with by the next server.
        await ModifyAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.t1.micro", ApplyImmediately = true });
        await _server.RestartAsync();
        await AllRunByAsync("cache.t1.micro", Tiny);
        Assert.Equal(engines, _server.Engines.Order());
    }

    [Fact]
    public async Task What_the_host_has_no_room_for_and_what_no_engine_can_is_refused_with_the_remedy()
    {
        await _owner.ReplicatedGroupAsync("orders");
        await _owner.AvailableClusterAsync("pages");
        await _owner.AvailableGroupAsync("embedded", message => message with { Engine = "garnet" });

        foreach (var immediately in new[] { true, false })
        {
            Assert.Equal(
                ["InsufficientCacheClusterCapacity", "InvalidParameterCombination", "InvalidParameterCombination", "InvalidParameterValue"],
                [
                    await CodeAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.r5.24xlarge", ApplyImmediately = immediately }),
                    await CodeAsync(new() { ReplicationGroupId = "embedded", CacheNodeType = "cache.t3.small", ApplyImmediately = immediately }),
                    await Refusals.CodeOfAsync(() => ModifyClusterAsync(new() { CacheClusterId = "pages", CacheNodeType = "cache.t3.small", ApplyImmediately = immediately })),
                    await CodeAsync(new() { ReplicationGroupId = "orders", CacheNodeType = "cache.none", ApplyImmediately = immediately }),
                ]);
        }

        await AllRunByAsync("cache.t3.micro", Micro);
    }

    private async Task<string?> CodeAsync(ModifyReplicationGroupMessage message) => await Refusals.CodeOfAsync(() => ModifyAsync(message));

    private async Task AllRunByAsync(string nodeType, long maxMemory)
    {
        await Until.TrueAsync(
            async () => await _owner.GroupAsync("orders") is { Status: "available" } seen && seen.CacheNodeType == nodeType, $"orders is of {nodeType}");
        foreach (var member in (await _owner.GroupAsync("orders")).MemberClusters!) await RunsByAsync(member, nodeType, maxMemory);
    }

    private async Task RunsByAsync(string cluster, string nodeType, long maxMemory)
    {
        var seen = await Until.SeenAsync(
            async () => await _owner.ClusterAsync(cluster) is { CacheClusterStatus: "available" } one && one.CacheNodeType == nodeType ? one : null, $"{cluster} is of {nodeType}");
        await using var node = await RedisClient.ConnectAsync(seen.CacheNodes![0].Endpoint!);
        Assert.Equal(maxMemory, await node.NumberAsync("maxmemory"));
    }

    // Any answer that is an error ends it with that error.
    private static async Task<long> WriteAsync(RedisClient redis, CancellationToken end)
    {
        var written = 0L;
        while (!end.IsCancellationRequested) written = await redis.Keys.ListRightPushAsync("written", written);
        return written;
    }

    // 120 MB, of which a cache.t1.micro may hold 102.
    private static async Task FillAsync(RedisClient redis)
    {
        for (var key = 0; key < 120; key++) await redis.Keys.StringSetRangeAsync($"k{key}", (1 << 20) - 1, "x");
    }

    private async Task<ReplicationGroup> ModifyAsync(ModifyReplicationGroupMessage message) =>
        (await _owner.SendAsync(ElastiCacheOperations.ModifyReplicationGroup, message)).ReplicationGroup!;

    private async Task ModifyClusterAsync(ModifyCacheClusterMessage message) =>
        await _owner.SendAsync(ElastiCacheOperations.ModifyCacheCluster, message);
}
