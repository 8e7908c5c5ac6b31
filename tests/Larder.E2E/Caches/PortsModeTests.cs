using Larder.E2E.Harness;

namespace Larder.E2E.Caches;

/// <summary>One address for all, a port for each: for machines that have no further loopback addresses.</summary>
public sealed class PortsModeTests
{
    [Fact]
    public async Task Every_node_has_a_port_of_its_own_and_keeps_it()
    {
        await using var server = await LarderServer.StartAsync(new()
        {
            Environment = new Dictionary<string, string?> { ["LARDER_Addresses__Mode"] = "ports" },
        });
        var owner = server.Owner();
        var port = FreePorts.Take();

        var orders = await owner.AvailableGroupAsync("orders");
        var carts = await owner.AvailableGroupAsync("carts", message => message with { Port = port });
        var sessions = await owner.AvailableClusterAsync("sessions", nodes: 3);

        var endpoints = orders.NodeGroups!.Concat(carts.NodeGroups!).Select(group => group.PrimaryEndpoint!)
            .Concat(sessions.CacheNodes!.Select(node => node.Endpoint!)).ToList();
        Assert.All(endpoints, endpoint => Assert.Equal("127.0.0.1", endpoint.Address));
        Assert.Equal(5, endpoints.Select(endpoint => endpoint.Port).Distinct().Count());
        Assert.Equal(port, carts.NodeGroups![0].PrimaryEndpoint!.Port);
        await using var redis = await RedisClient.ConnectAsync(orders);
        await redis.Keys.StringSetAsync("a", "b");

        await server.RestartAsync();

        var again = await owner.GroupUntilAsync("orders", "available");
        Assert.Equal(orders.NodeGroups![0].PrimaryEndpoint, again.NodeGroups![0].PrimaryEndpoint);
        Assert.Equal("b", await redis.Keys.StringGetAsync("a"));
        Assert.Equal(0, redis.Cuts);
    }
}
