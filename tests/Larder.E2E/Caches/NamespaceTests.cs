using System.Text.Json.Nodes;
using Larder.Contract.ElastiCache;
using Larder.Contract.Sts;
using Larder.E2E.Harness;

namespace Larder.E2E.Caches;

/// <summary>Regions and accounts are apart: the same id is another cache in each.</summary>
public sealed class NamespaceTests : IAsyncLifetime
{
    private LarderServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await LarderServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_region_does_not_see_another()
    {
        var (east, west) = (_server.Owner("us-east-1"), _server.Owner("eu-west-1"));

        await ApartAsync(east, ":us-east-1:000000000000:", west, ":eu-west-1:000000000000:");
    }

    [Fact]
    public async Task An_account_does_not_see_another()
    {
        await _server.StopAsync();
        AddKey("LKIAOTHER", "other-secret", "111111111111");
        await _server.BeginAsync();
        var other = _server.AccessKeys.Single(key => key.Id == "LKIAOTHER");
        var (ours, theirs) = (_server.Owner(), _server.Owner(key: other));

        await ApartAsync(ours, ":000000000000:", theirs, ":111111111111:");

        var arn = (await ours.GroupAsync("orders")).ARN!;
        Assert.Equal("111111111111", (await theirs.SendAsync(StsOperations.GetCallerIdentity, new())).Account);
        Assert.NotNull(await Refusals.CodeOfAsync(() => theirs.SendAsync(
            ElastiCacheOperations.ListTagsForResource, new ListTagsForResourceMessage { ResourceName = arn })));
    }

    private static async Task ApartAsync(Owner ours, string ourPlace, Owner theirs, string theirPlace)
    {
        var first = await ours.AvailableGroupAsync("orders");
        Assert.Empty(await theirs.GroupsAsync());
        Assert.Empty(await theirs.ClustersAsync());
        Assert.Empty(await theirs.EventsAsync("replication-group", "orders"));
        Assert.Equal("ReplicationGroupNotFoundFault", await Refusals.CodeOfAsync(() => theirs.DeleteGroupAsync("orders")));

        var second = await theirs.AvailableGroupAsync("orders");
        Assert.Contains(ourPlace, first.ARN, StringComparison.Ordinal);
        Assert.Contains(theirPlace, second.ARN, StringComparison.Ordinal);
        await using var left = await RedisClient.ConnectAsync(first);
        await using var right = await RedisClient.ConnectAsync(second);
        await left.Keys.StringSetAsync("whose", "ours");
        Assert.True((await right.Keys.StringGetAsync("whose")).IsNull);

        await theirs.DeleteGroupAsync("orders");
        await theirs.GoneGroupAsync("orders");
        Assert.Equal("available", (await ours.GroupAsync("orders")).Status);
        Assert.Equal("ours", await left.Keys.StringGetAsync("whose"));
    }

    // As the file spells its names today.
    private void AddKey(string id, string secret, string account)
    {
        var path = Path.Combine(_server.Home, "access-keys.json");
        var keys = JsonNode.Parse(File.ReadAllText(path))!.AsArray();
        var key = keys[0]!.DeepClone().AsObject();
        foreach (var name in key.Select(member => member.Key).ToList())
        {
            if (name.Equals("id", StringComparison.OrdinalIgnoreCase)) key[name] = id;
            if (name.Equals("secret", StringComparison.OrdinalIgnoreCase)) key[name] = secret;
            if (name.Equals("account", StringComparison.OrdinalIgnoreCase)) key[name] = account;
        }

        keys.Add(key);
        File.WriteAllText(path, keys.ToJsonString());
    }
}
