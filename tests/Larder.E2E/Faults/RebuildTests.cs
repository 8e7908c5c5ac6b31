using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>A rebuild of Larder replaces its program while caches run: the embedded engine lives in the data directory.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly string _build = Directory.CreateTempSubdirectory("larder-build-").FullName;

    public void Dispose() => Directory.Delete(_build, recursive: true);

    [Fact]
    public async Task A_garnet_cache_lives_on_and_is_adopted_by_the_rebuilt_server()
    {
        await BuildAsync();
        await using var server = await LarderServer.StartAsync(new() { Program = _build });
        var owner = server.Owner();
        var group = await owner.AvailableGroupAsync("orders", message => message with { Engine = "garnet" });
        await using var redis = await RedisClient.ConnectAsync(group);
        await redis.Keys.StringSetAsync("kept", "value");
        var connection = await redis.ConnectionIdAsync();
        var engine = Assert.Single(server.Engines);
        Assert.StartsWith(server.Home, Processes.Program(engine), StringComparison.Ordinal);

        Directory.Delete(Path.Combine(_build, "garnet"), recursive: true);
        Assert.Equal("value", await redis.Keys.StringGetAsync("kept"));
        await server.KillAsync();
        await BuildAsync();
        // Another content, so that it counts as another version.
        await File.WriteAllTextAsync(Path.Combine(_build, "garnet", "rebuilt"), "yes", TestContext.Current.CancellationToken);
        await server.BeginAsync();

        await owner.GroupUntilAsync("orders", "available");
        Assert.Equal("value", await redis.Keys.StringGetAsync("kept"));
        Assert.Equal((0, connection), (redis.Cuts, await redis.ConnectionIdAsync()));
        Assert.Equal(engine, Assert.Single(server.Engines));

        await owner.AvailableGroupAsync("carts", message => message with { Engine = "garnet" });
        var second = server.NodeOf("carts").Pid!.Value;
        Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(Processes.Program(second))!, "rebuilt")));
    }

    // Replaced, not written into: a program that has just ended may still count as busy.
    private async Task BuildAsync() => await Tool.OutputAsync("cp", ["-a", "--remove-destination", AppContext.BaseDirectory + ".", _build]);
}
