using Larder.E2E.Harness;
using StackExchange.Redis;

namespace Larder.E2E.Caches;

/// <summary>What an owner's client may and may not do, and how much it gets: what the node type says.</summary>
public sealed class OwnersLimitsTests : IAsyncLifetime
{
    // contract/facts/node-types.json; a quarter of what Redis may fill is reserved (reserved-memory-percent).
    private const long MicroRedisBytes = 536_870_912, SmallRedisBytes = 1_471_026_299, MicroMemcachedMegabytes = 512;
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("redis")]
    [InlineData("garnet")]
    public async Task The_commands_that_ElastiCache_restricts_are_denied(string engine)
    {
        var group = await _owner.AvailableGroupAsync("orders", message => message with { Engine = engine });
        await using var redis = await RedisClient.ConnectAsync(group);
        string[][] restricted =
        [
            ["CONFIG", "SET", "maxmemory", "0"], ["CONFIG", "GET", "*"], ["SHUTDOWN"], ["SHUTDOWN", "NOSAVE"], ["DEBUG", "SLEEP", "0"],
            ["REPLICAOF", "127.0.0.1", "1"], ["SLAVEOF", "127.0.0.1", "1"], ["SAVE"], ["BGSAVE"], ["ACL", "SETUSER", "me", "on"],
            ["ACL", "DELUSER", "default"], ["MODULE", "LIST"], ["CLUSTER", "RESET"], ["MIGRATE", "127.0.0.1", "1", "k", "0", "1"],
        ];

        foreach (var command in restricted)
        {
            var refused = await Assert.ThrowsAnyAsync<RedisException>(() => redis.Keys.ExecuteAsync(command[0], [.. command.Skip(1)]));
            Assert.True(IsDenial(refused.Message), $"{string.Join(' ', command)}: {refused.Message}");
        }

        Assert.True(await redis.Keys.StringSetAsync("a", "b"));
        Assert.Single(_server.Engines);
    }

    [Fact]
    public async Task A_node_may_fill_what_its_type_says()
    {
        var micro = await _owner.AvailableGroupAsync("micro");
        var small = await _owner.AvailableGroupAsync("small", message => message with { CacheNodeType = "cache.t3.small" });
        var sessions = await _owner.AvailableClusterAsync("sessions");

        await using var first = await RedisClient.ConnectAsync(micro);
        await using var second = await RedisClient.ConnectAsync(small);
        using var memcached = await MemcachedClient.ConnectAsync(sessions.CacheNodes![0].Endpoint!);

        Assert.Equal(MicroRedisBytes - (MicroRedisBytes / 4), await first.NumberAsync("maxmemory"));
        Assert.Equal(SmallRedisBytes - (SmallRedisBytes / 4), await second.NumberAsync("maxmemory"));
        Assert.Equal($"{MicroMemcachedMegabytes * 1024 * 1024}", await memcached.StatAsync("limit_maxbytes"));
    }

    [Fact]
    public async Task A_cache_that_the_machine_has_no_memory_for_is_refused()
    {
        var refused = await Refusals.RefusedAsync(() =>
            _owner.CreateGroupAsync("orders", message => message with { CacheNodeType = "cache.r6g.16xlarge" }));

        Assert.Equal("InsufficientCacheClusterCapacity", refused.Code);
        Assert.Contains("MB of memory", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await _owner.GroupsAsync());
        Assert.Empty(_server.Nodes);
    }

    [Fact]
    public async Task With_overcommit_it_is_not()
    {
        await using var generous = await LarderServer.StartAsync(new()
        {
            Environment = new Dictionary<string, string?> { ["LARDER_Hosts__Overcommit"] = "true" },
        });

        await generous.Owner().AvailableGroupAsync("orders", message => message with { CacheNodeType = "cache.r6g.16xlarge" });
    }

    // Redis keeps DEBUG from everybody by itself, and Garnet does not have all of these.
    private static bool IsDenial(string message) =>
        message.Contains("NOPERM", StringComparison.Ordinal)
        || message.StartsWith("ERR DEBUG command not allowed", StringComparison.Ordinal)
        || message.StartsWith("ERR unknown", StringComparison.Ordinal);
}
