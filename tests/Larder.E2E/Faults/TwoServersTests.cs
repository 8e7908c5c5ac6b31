using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>Two servers: over one data directory never, side by side always.</summary>
public sealed class TwoServersTests
{
    [Fact]
    public async Task The_second_over_a_data_directory_refuses_and_the_first_goes_on()
    {
        await using var first = await LarderServer.StartAsync();
        var owner = first.Owner();
        await owner.AvailableGroupAsync("orders");
        await using var second = LarderServer.Prepare(new() { Home = first.Home, OwnsHome = false });

        Assert.NotEqual(0, await second.RunToEndAsync());

        Assert.True(second.Output.Contains($"a server runs on {first.Home}", StringComparison.Ordinal), second.Output);
        await owner.AvailableGroupAsync("carts");
        Assert.Equal(2, first.Engines.Count);
    }

    [Theory]
    [InlineData("loopback")]
    [InlineData("ports")]
    public async Task Two_installations_share_a_machine_without_meeting(string mode)
    {
        var settings = new ServerSettings { Environment = new Dictionary<string, string?> { ["LARDER_Addresses__Mode"] = mode } };
        await using var left = await LarderServer.StartAsync(settings);
        await using var right = await LarderServer.StartAsync(settings);

        var ours = await Task.WhenAll(left.Owner().AvailableGroupAsync("orders"), left.Owner().AvailableGroupAsync("carts"));
        var theirs = await Task.WhenAll(right.Owner().AvailableGroupAsync("orders"), right.Owner().AvailableGroupAsync("carts"));

        var endpoints = ours.Concat(theirs).Select(group => group.NodeGroups![0].PrimaryEndpoint!).ToList();
        Assert.Equal(4, endpoints.Distinct().Count());
        if (mode == "loopback") Assert.All(endpoints, endpoint => Assert.Equal(6379, endpoint.Port));
        foreach (var endpoint in endpoints)
        {
            await using var redis = await RedisClient.ConnectAsync(endpoint);
            Assert.True((await redis.Keys.StringGetAsync("mine")).IsNull);
            await redis.Keys.StringSetAsync("mine", endpoint.ToString());
        }

        await left.RestartAsync();
        await left.Owner().GroupUntilAsync("orders", "available");
        Assert.Equal("available", (await right.Owner().GroupAsync("orders")).Status);
        Assert.Equal((2, 2), (left.Engines.Count, right.Engines.Count));
    }
}
