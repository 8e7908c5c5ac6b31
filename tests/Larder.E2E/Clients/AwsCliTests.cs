using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>Debian's unmodified `aws` goes through the whole life of caches with only its endpoint set.</summary>
public sealed class AwsCliTests : IAsyncLifetime
{
    private LarderServer _server = null!;
    private AwsCli _aws = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _aws = new(_server.Endpoint, Credentials.Of(_server));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_redis_replication_group_is_created_used_tagged_and_deleted()
    {
        var created = await _aws.CacheAsync("create-replication-group", "--replication-group-id", "orders",
            "--replication-group-description", "made by aws", "--engine", "redis", "--cache-node-type", "cache.t3.micro",
            "--num-cache-clusters", "1", "--tags", "Key=team,Value=shop");
        Assert.Equal("creating", (string?)created["ReplicationGroup"]!["Status"]);
        var arn = (string)created["ReplicationGroup"]!["ARN"]!;

        await _aws.WaitAsync("replication-group-available", "--replication-group-id", "orders");

        var group = (await _aws.CacheAsync("describe-replication-groups", "--replication-group-id", "orders"))["ReplicationGroups"]![0]!;
        var primary = group["NodeGroups"]![0]!["PrimaryEndpoint"]!;
        Assert.Equal(("available", 6379), ((string?)group["Status"], (int)primary["Port"]!));
        Assert.Equal("OK", await RedisCliAsync(primary, "SET", "a", "b"));
        Assert.Equal("b", await RedisCliAsync(primary, "GET", "a"));

        await _aws.CacheAsync("add-tags-to-resource", "--resource-name", arn, "--tags", "Key=stage,Value=test");
        await _aws.CacheAsync("remove-tags-from-resource", "--resource-name", arn, "--tag-keys", "team");
        var tags = await _aws.CacheAsync("list-tags-for-resource", "--resource-name", arn);
        Assert.Equal("""[{"Key":"stage","Value":"test"}]""", tags["TagList"]!.ToJsonString());
        var events = await _aws.CacheAsync("describe-events", "--source-type", "replication-group", "--source-identifier", "orders");
        Assert.Contains(events["Events"]!.AsArray(), one => (string?)one!["Message"] == "Replication group orders created");

        await _aws.CacheAsync("delete-replication-group", "--replication-group-id", "orders");
        await _aws.WaitAsync("replication-group-deleted", "--replication-group-id", "orders");
        Assert.Empty(_server.Engines);
    }

    [Fact]
    public async Task A_memcached_cluster_is_created_used_listed_by_pages_and_deleted()
    {
        await _aws.CacheAsync("create-cache-cluster", "--cache-cluster-id", "sessions", "--engine", "memcached",
            "--cache-node-type", "cache.t3.micro", "--num-cache-nodes", "2", "--az-mode", "cross-az");
        await _aws.CacheAsync("create-cache-cluster", "--cache-cluster-id", "carts", "--engine", "redis",
            "--cache-node-type", "cache.t3.micro", "--num-cache-nodes", "1");
        await _aws.WaitAsync("cache-cluster-available", "--cache-cluster-id", "sessions");
        await _aws.WaitAsync("cache-cluster-available", "--cache-cluster-id", "carts");

        var cluster = (await _aws.CacheAsync(
            "describe-cache-clusters", "--cache-cluster-id", "sessions", "--show-cache-node-info"))["CacheClusters"]![0]!;
        foreach (var node in cluster["CacheNodes"]!.AsArray())
        {
            var endpoint = node!["Endpoint"]!;
            using var memcached = await MemcachedClient.ConnectAsync(
                new() { Address = (string)endpoint["Address"]!, Port = (int)endpoint["Port"]! });
            await memcached.SetAsync("a", "b");
            Assert.Equal("b", await memcached.GetAsync("a"));
        }

        var first = await _aws.CacheAsync("describe-cache-clusters", "--max-items", "1");
        Assert.Equal("carts", (string?)Assert.Single(first["CacheClusters"]!.AsArray())!["CacheClusterId"]);
        var second = await _aws.CacheAsync("describe-cache-clusters", "--starting-token", (string)first["NextToken"]!);
        Assert.Equal("sessions", (string?)Assert.Single(second["CacheClusters"]!.AsArray())!["CacheClusterId"]);

        await _aws.CacheAsync("delete-cache-cluster", "--cache-cluster-id", "sessions");
        await _aws.CacheAsync("delete-cache-cluster", "--cache-cluster-id", "carts");
        await _aws.WaitAsync("cache-cluster-deleted", "--cache-cluster-id", "sessions");
        await _aws.WaitAsync("cache-cluster-deleted", "--cache-cluster-id", "carts");
        Assert.Empty(_server.Engines);
    }

    private static async Task<string> RedisCliAsync(JsonNode endpoint, params string[] command) =>
        (await Tool.OutputAsync("redis-cli", ["-h", (string)endpoint["Address"]!, "-p", $"{(int)endpoint["Port"]!}", .. command])).Trim();
}
