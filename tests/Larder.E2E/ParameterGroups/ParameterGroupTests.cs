using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.ParameterGroups;

/// <summary>Parameter groups on real nodes: what is set is what the engine runs by.</summary>
public sealed class ParameterGroupTests : IAsyncLifetime
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
    public async Task A_change_reaches_every_running_node_at_once_and_cuts_no_client()
    {
        await CreateAsync("mine", "redis7", ("maxmemory-policy", "allkeys-lru"));
        var group = await _owner.AvailableGroupAsync("orders", message => message with { NumCacheClusters = 2, CacheParameterGroupName = "Mine" });
        await using var redis = await RedisClient.ConnectAsync(group);
        var client = await redis.ConnectionIdAsync();
        Assert.Equal("allkeys-lru", await PolicyAsync(redis));

        await ModifyAsync("mine", ("maxmemory-policy", "noeviction"), ("reserved-memory-percent", "50"));

        await Until.TrueAsync(async () => await PolicyAsync(redis) == "noeviction", "the primary runs by it");
        Assert.Equal(client, await redis.ConnectionIdAsync());
        Assert.Equal(536_870_912 / 2, await redis.NumberAsync("maxmemory"));
        foreach (var member in group.MemberClusters!)
        {
            var seen = await InSyncAsync(member);
            await using var node = await RedisClient.ConnectAsync(seen.CacheNodes![0].Endpoint!);
            Assert.Equal("noeviction", await PolicyAsync(node));
            Assert.Equal(("mine", "in-sync"), (seen.CacheParameterGroup!.CacheParameterGroupName, seen.CacheNodes![0].ParameterGroupStatus));
        }

        await _owner.SendAsync(ElastiCacheOperations.ResetCacheParameterGroup, new() { CacheParameterGroupName = "mine", ResetAllParameters = true });
        await Until.TrueAsync(async () => await PolicyAsync(redis) == "volatile-lru", "what was reset is the family's again");
    }

    [Fact]
    public async Task What_needs_a_reboot_is_pending_until_there_was_one()
    {
        await CreateAsync("mine", "memcached1.6");
        var cluster = await _owner.AvailableClusterAsync("pages", change: message => message with { CacheParameterGroupName = "mine" });
        await ModifyAsync("mine", ("max_item_size", "2097152"));

        var pending = await Until.SeenAsync(
            async () => await _owner.ClusterAsync("pages") is { CacheParameterGroup.ParameterApplyStatus: "pending-reboot" } seen ? seen : null, "it is pending");
        Assert.Equal(["0001"], pending.CacheParameterGroup!.CacheNodeIdsToReboot);
        using (var before = await MemcachedClient.ConnectAsync(cluster.CacheNodes![0].Endpoint!))
            Assert.Equal("1048576", await before.StatAsync("item_size_max", "settings"));

        await _owner.SendAsync(ElastiCacheOperations.RebootCacheCluster, new() { CacheClusterId = "pages", CacheNodeIdsToReboot = ["0001"] });
        await InSyncAsync("pages");
        using var after = await MemcachedClient.ConnectAsync(cluster.CacheNodes![0].Endpoint!);
        Assert.Equal("2097152", await after.StatAsync("item_size_max", "settings"));
    }

    [Fact]
    public async Task A_server_that_was_away_while_its_nodes_ran_finds_them_in_sync_and_changes_them_still()
    {
        await CreateAsync("mine", "redis7", ("timeout", "300"));
        var group = await _owner.AvailableGroupAsync("orders", message => message with { CacheParameterGroupName = "mine" });
        await using var redis = await RedisClient.ConnectAsync(group);
        var engine = Assert.Single(_server.Engines);

        await _server.RestartAsync();

        await InSyncAsync("orders-001");
        await ModifyAsync("mine", ("maxmemory-policy", "allkeys-lfu"));
        await Until.TrueAsync(async () => await PolicyAsync(redis) == "allkeys-lfu", "the adopted node runs by it");
        Assert.Equal(engine, Assert.Single(_server.Engines));
    }

    [Fact]
    public async Task A_group_in_use_stays_and_another_can_take_its_place()
    {
        await CreateAsync("mine", "redis7", ("maxmemory-policy", "allkeys-lru"));
        await CreateAsync("old", "redis6.x");
        var group = await _owner.AvailableGroupAsync("orders", message => message with { CacheParameterGroupName = "mine" });
        await using var redis = await RedisClient.ConnectAsync(group);

        var used = await Refusals.RefusedAsync(() => DeleteAsync("mine"));
        var family = await Refusals.RefusedAsync(() => UseAsync("old"));
        var missing = await Refusals.RefusedAsync(() => UseAsync("no-such"));
        Assert.Equal(
            ("InvalidCacheParameterGroupState", "InvalidParameterCombination", "CacheParameterGroupNotFound"), (used.Code, family.Code, missing.Code));

        await UseAsync("default.redis7");
        await Until.TrueAsync(async () => await PolicyAsync(redis) == "volatile-lru", "the node runs by the default group");
        await DeleteAsync("mine");
    }

    private async Task CreateAsync(string name, string family, params (string Name, string Value)[] values)
    {
        await _owner.SendAsync(ElastiCacheOperations.CreateCacheParameterGroup,
            new() { CacheParameterGroupName = name, CacheParameterGroupFamily = family, Description = "made by a test" });
        if (values.Length > 0) await ModifyAsync(name, values);
    }

    private async Task ModifyAsync(string name, params (string Name, string Value)[] values) =>
        await _owner.SendAsync(ElastiCacheOperations.ModifyCacheParameterGroup, new()
        {
            CacheParameterGroupName = name,
            ParameterNameValues = [.. values.Select(value => new ParameterNameValue { ParameterName = value.Name, ParameterValue = value.Value })],
        });

    private async Task UseAsync(string name) => await _owner.SendAsync(ElastiCacheOperations.ModifyReplicationGroup,
        new() { ReplicationGroupId = "orders", CacheParameterGroupName = name, ApplyImmediately = true });

    private async Task DeleteAsync(string name) =>
        await _owner.SendAsync(ElastiCacheOperations.DeleteCacheParameterGroup, new() { CacheParameterGroupName = name });

    private Task<CacheCluster> InSyncAsync(string cluster) => Until.SeenAsync(
        async () => await _owner.ClusterAsync(cluster) is { CacheClusterStatus: "available", CacheParameterGroup.ParameterApplyStatus: "in-sync" } seen ? seen : null,
        $"{cluster} is in sync");

    private static Task<string> PolicyAsync(RedisClient redis) => redis.InfoAsync("maxmemory_policy");
}
