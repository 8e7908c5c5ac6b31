using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.Caches;

/// <summary>A machine on which nothing is installed: the embedded engine serves redis and says that it does.</summary>
public sealed class GarnetOnlyTests
{
    [Fact]
    public async Task Redis_runs_on_garnet_where_no_redis_is_found()
    {
        var nothing = Directory.CreateTempSubdirectory("larder-path-");
        await using var server = await LarderServer.StartAsync(new()
        {
            Environment = new Dictionary<string, string?> { ["PATH"] = nothing.FullName },
        });
        nothing.Delete();
        var owner = server.Owner();

        var versions = (await owner.SendAsync(ElastiCacheOperations.DescribeCacheEngineVersions, new())).CacheEngineVersions!;
        var group = await owner.AvailableGroupAsync("orders", message => message with { Engine = "redis" });

        Assert.Equal(["garnet", "redis"], versions.Select(version => version.Engine).Order());
        Assert.All(versions, version => Assert.Contains("Garnet", version.CacheEngineVersionDescription, StringComparison.Ordinal));
        Assert.Contains(await owner.EventsAsync("cache-cluster", "orders-001"), message => message.Contains("Garnet", StringComparison.Ordinal));
        Assert.Equal("redis", group.Engine);
        Assert.EndsWith("Larder.GarnetNode", Processes.Program(Assert.Single(server.Engines)), StringComparison.Ordinal);
        await using var redis = await RedisClient.ConnectAsync(group);
        await redis.Keys.StringSetAsync("a", "b");
        Assert.Equal("b", await redis.Keys.StringGetAsync("a"));

        var refused = await Refusals.RefusedAsync(() => owner.CreateClusterAsync("sessions"));
        Assert.Equal("InvalidParameterCombination", refused.Code);
        Assert.Contains("apt-get install memcached", refused.Message, StringComparison.Ordinal);
    }
}
