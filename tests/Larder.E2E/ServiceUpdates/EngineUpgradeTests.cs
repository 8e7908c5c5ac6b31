using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.ServiceUpdates;

/// <summary>Caches go over to a newer engine program while they serve.</summary>
public sealed class EngineUpgradeTests : IAsyncLifetime
{
    private EnginePrograms _programs = null!;
    private LarderServer _server = null!;
    private Owner _owner = null!;

    private string Older => _programs.RedisVersion;
    private string Newer => _programs.LaterRedis(99);
    private string Update => EnginePrograms.UpdateTo(Newer);

    public async ValueTask InitializeAsync()
    {
        _programs = await EnginePrograms.CreateAsync();
        _server = await LarderServer.StartAsync(EnginePrograms.Settings(
            EnginePrograms.Installed("redis-server"), EnginePrograms.Installed("memcached"), _programs.Redis(Newer), _programs.Memcached("1.6.99")));
        _owner = _server.Owner();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _programs.Dispose();
    }

    [Fact]
    public async Task A_group_under_load_is_upgraded_node_by_node_and_loses_no_write()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders", replicas: 2, change: message => message with { EngineVersion = Older });
        var pids = _server.Engines.ToList();
        await using var writes = NumberedWrites.Start(orders.NodeGroups![0].PrimaryEndpoint!);
        await writes.MoreAsync(200);

        var modifying = (await _owner.SendAsync(ElastiCacheOperations.ModifyReplicationGroup,
            new() { ReplicationGroupId = "orders", EngineVersion = Newer, ApplyImmediately = true })).ReplicationGroup!;
        Assert.Equal("modifying", modifying.Status);

        var after = await _owner.FailedOverAsync("orders", "orders-001");
        await writes.MoreAsync(200);
        await writes.StopAsync();
        await using var reader = await RedisClient.ConnectAsync(after);
        Assert.Equal(0, await writes.LostAsync(reader));
        Assert.Empty(pids.Intersect(_server.Engines));
        foreach (var member in after.NodeGroups![0].NodeGroupMembers!) Assert.Equal(EnginePrograms.Mark, await MarkAsync(member.ReadEndpoint!));
        Assert.Equal(Newer, (await _owner.ClusterAsync("orders-001")).EngineVersion);
        Assert.Contains($"All nodes run redis version {Newer} now", await _owner.EventsAsync("replication-group", "orders"));

        // Back it does not go, and what is said of the version that runs changes nothing.
        Assert.Equal("InvalidParameterCombination", await Refusals.CodeOfAsync(() => _owner.SendAsync(ElastiCacheOperations.ModifyReplicationGroup,
            new() { ReplicationGroupId = "orders", EngineVersion = Older, ApplyImmediately = true })));
        Assert.Equal("available", (await _owner.SendAsync(ElastiCacheOperations.ModifyReplicationGroup,
            new() { ReplicationGroupId = "orders", EngineVersion = Newer[..^3], ApplyImmediately = true })).ReplicationGroup!.Status);
    }

    [Fact]
    public async Task A_lone_node_hands_its_contents_to_its_successor_also_where_the_server_is_killed_meanwhile()
    {
        var alone = await OlderClusterAsync("alone");
        var endpoint = alone.CacheNodes![0].Endpoint!;
        await using var writes = NumberedWrites.Start(endpoint);
        await writes.MoreAsync(500);
        Assert.Equal(("not-applied", "0/1"), Told(await ActionAsync()));

        var result = (await _owner.SendAsync(ElastiCacheOperations.BatchApplyUpdateAction, new() { ServiceUpdateName = Update, CacheClusterIds = ["alone", "nobody"] }));
        Assert.Equal(("alone", "in-progress"), (Assert.Single(result.ProcessedUpdateActions!).CacheClusterId, result.ProcessedUpdateActions![0].UpdateActionStatus));
        Assert.Equal("CacheClusterNotFound", Assert.Single(result.UnprocessedUpdateActions!).ErrorType);
        await _server.RestartAsync();

        await CompleteAsync();
        await _owner.ClusterUntilAsync("alone", "available");
        await writes.MoreAsync(500);
        await writes.StopAsync();
        Assert.Equal(EnginePrograms.Mark, await MarkAsync(endpoint));
        await using var reader = await RedisClient.ConnectAsync(endpoint);
        Assert.Equal(0, await writes.LostAsync(reader));
        Assert.DoesNotContain(await _owner.EventsAsync("cache-cluster", "alone"), message => message.Contains("lost", StringComparison.Ordinal));

        // What was handed over is not there for a later process: one that dies of itself begins empty, as ever.
        var last = Assert.Single(_server.Engines);
        await Processes.KillAsync(last);
        await Until.TrueAsync(() => _server.Engines is [var next] && next != last, "another process has come");
        await _owner.ClusterUntilAsync("alone", "available");
        await using var empty = await RedisClient.ConnectAsync(endpoint);
        Assert.Equal(0, (long)await empty.Keys.ExecuteAsync("DBSIZE"));
    }

    [Fact]
    public async Task The_successor_of_a_large_node_is_called_available_only_when_it_has_read_all()
    {
        const int keys = 500_000;
        var endpoint = (await OlderClusterAsync("alone")).CacheNodes![0].Endpoint!;
        await using (var client = await RedisClient.ConnectAsync(endpoint))
            await client.Keys.ScriptEvaluateAsync($"for i = 1, {keys} do redis.call('SET', 'key:' .. i, i) end");
        var pid = Assert.Single(_server.Engines);

        await _owner.SendAsync(ElastiCacheOperations.ModifyCacheCluster, new() { CacheClusterId = "alone", EngineVersion = Newer, ApplyImmediately = true });
        await _owner.ClusterUntilAsync("alone", "available");

        Assert.NotEqual(pid, Assert.Single(_server.Engines));
        await using var after = await RedisClient.ConnectAsync(endpoint);
        Assert.Equal(keys, (long)await after.Keys.ExecuteAsync("DBSIZE"));
        Assert.Equal(keys, (long)await after.Keys.StringGetAsync($"key:{keys}"));
    }

    [Fact]
    public async Task A_node_that_cannot_write_its_contents_down_goes_on_serving_and_says_why()
    {
        var alone = await OlderClusterAsync("alone");
        await using var client = await RedisClient.ConnectAsync(alone.CacheNodes![0].Endpoint!);
        await client.Keys.StringSetAsync("a", "b");
        // Where the file is to be there is a directory.
        Directory.CreateDirectory(Path.Combine(_server.NodeOf("alone").Directory, "dump.rdb"));

        await _owner.SendAsync(ElastiCacheOperations.BatchApplyUpdateAction, new() { ServiceUpdateName = Update, CacheClusterIds = ["alone"] });
        await Until.TrueAsync(
            async () => (await _owner.EventsAsync("cache-cluster", "alone")).Any(message => message.Contains("could not write down", StringComparison.Ordinal)),
            "it says so");
        Assert.Equal("b", await client.Keys.StringGetAsync("a"));
        Assert.Equal(0, client.Cuts);

        await _owner.SendAsync(ElastiCacheOperations.BatchStopUpdateAction, new() { ServiceUpdateName = Update, CacheClusterIds = ["alone"] });
        Assert.Equal("available", (await _owner.ClusterAsync("alone")).CacheClusterStatus);
        Assert.Equal(("stopped", "0/1"), Told(await ActionAsync()));
    }

    [Fact]
    public async Task A_stopped_update_leaves_the_other_nodes_alone_and_goes_on_when_it_is_applied_again()
    {
        await _owner.ReplicatedGroupAsync("orders", replicas: 2, change: message => message with { EngineVersion = Older });
        await _owner.SendAsync(ElastiCacheOperations.BatchApplyUpdateAction, new() { ServiceUpdateName = Update, ReplicationGroupIds = ["orders"] });
        var stopped = await _owner.SendAsync(ElastiCacheOperations.BatchStopUpdateAction, new() { ServiceUpdateName = Update, ReplicationGroupIds = ["orders"] });
        Assert.StartsWith("stop", Assert.Single(stopped.ProcessedUpdateActions!).UpdateActionStatus, StringComparison.Ordinal);

        var half = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal("orders-001", half.Primary().CacheClusterId);
        var action = await ActionAsync();
        Assert.Equal("stopped", action.UpdateActionStatus);
        Assert.Contains("stopped", action.NodeGroupUpdateStatus![0].NodeGroupMemberUpdateStatus!.Select(member => member.NodeUpdateStatus));
        Assert.NotEqual(EnginePrograms.Mark, await MarkAsync(half.Primary().ReadEndpoint!));

        await _owner.SendAsync(ElastiCacheOperations.BatchApplyUpdateAction, new() { ServiceUpdateName = Update, ReplicationGroupIds = ["orders"] });
        await CompleteAsync();
        var whole = await _owner.GroupUntilAsync("orders", "available");
        foreach (var member in whole.NodeGroups![0].NodeGroupMembers!) Assert.Equal(EnginePrograms.Mark, await MarkAsync(member.ReadEndpoint!));
    }

    [Fact]
    public async Task Memcached_nodes_are_replaced_one_by_one_and_begin_empty()
    {
        var version = Assert.Single((await _owner.SendAsync(ElastiCacheOperations.DescribeCacheEngineVersions, new() { Engine = "memcached" })).CacheEngineVersions!,
            one => one.EngineVersion != "1.6.99").EngineVersion;
        await _owner.AvailableClusterAsync("pages", nodes: 2, change: message => message with { EngineVersion = version });
        var pids = _server.Engines.ToList();

        await _owner.SendAsync(ElastiCacheOperations.ModifyCacheCluster, new() { CacheClusterId = "pages", EngineVersion = "1.6.99" });
        var waiting = await _owner.ClusterAsync("pages");
        Assert.Equal(("available", "1.6.99", version), (waiting.CacheClusterStatus, waiting.PendingModifiedValues!.EngineVersion, waiting.EngineVersion));

        await _owner.SendAsync(ElastiCacheOperations.ModifyCacheCluster, new() { CacheClusterId = "pages", ApplyImmediately = true, AutoMinorVersionUpgrade = true });
        var after = await Until.SeenAsync(
            async () => await _owner.ClusterAsync("pages") is { CacheClusterStatus: "available" } seen && !pids.Intersect(_server.Engines).Any() ? seen : null,
            "both nodes were replaced");
        Assert.Equal(("1.6.99", null), (after.EngineVersion, after.PendingModifiedValues!.EngineVersion));
        Assert.Equal(2, (await _owner.EventsAsync("cache-cluster", "pages")).Count(message => message.Contains("which begins empty", StringComparison.Ordinal)));
    }

    private async Task<CacheCluster> OlderClusterAsync(string id) =>
        await _owner.AvailableClusterAsync(id, "redis", change: message => message with { EngineVersion = Older });

    private static async Task<string> MarkAsync(Endpoint endpoint)
    {
        await using var client = await RedisClient.ConnectAsync(endpoint);
        return await client.InfoAsync("configured_hz");
    }

    private async Task<UpdateAction> ActionAsync() => Assert.Single((await _owner.SendAsync(
        ElastiCacheOperations.DescribeUpdateActions, new() { ServiceUpdateName = Update, ShowNodeLevelUpdateStatus = true })).UpdateActions!);

    private static (string?, string?) Told(UpdateAction action) => (action.UpdateActionStatus, action.NodesUpdated);

    private Task CompleteAsync() => Until.TrueAsync(async () => (await ActionAsync()).UpdateActionStatus == "complete", "the update is complete");
}
