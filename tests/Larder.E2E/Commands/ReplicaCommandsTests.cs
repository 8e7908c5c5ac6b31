using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>`larder replicas` and `larder reboot`: more nodes, fewer, and new processes, and the contents stay.</summary>
public sealed class ReplicaCommandsTests : IAsyncLifetime
{
    private readonly CommandLine _larder = new();

    public async ValueTask InitializeAsync() => await _larder.OutputAsync("up", "--detach");

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Fact]
    public async Task A_group_gets_a_replica_survives_the_reboot_of_all_its_nodes_and_gives_it_back()
    {
        await _larder.OutputAsync("create", "orders");
        await _larder.OutputAsync("connect", "orders", "SET", "greeting", "hello");

        Assert.Contains("with 1 replica; automatic failover is enabled.", await _larder.OutputAsync("replicas", "orders", "1"), StringComparison.Ordinal);
        var before = Processes.WorkingBelow(_larder.Home);
        Assert.Equal(2, before.Count);

        await _larder.OutputAsync("reboot", "orders");
        var after = Processes.WorkingBelow(_larder.Home);
        Assert.Equal(2, after.Count);
        Assert.Empty(before.Intersect(after));
        Assert.Equal("hello", await GreetingAsync());

        var refused = await _larder.RunAsync("replicas", "orders", "0");
        Assert.Equal(4, refused.Code);
        Assert.Contains("larder replicas orders 0 --no-failover", refused.Errors, StringComparison.Ordinal);
        await _larder.OutputAsync("replicas", "orders", "0", "--no-failover");
        Assert.Single(Processes.WorkingBelow(_larder.Home));
        Assert.Equal("hello", await GreetingAsync());
    }

    [Fact]
    public async Task A_reboot_that_loses_contents_wants_to_be_confirmed_and_is_of_the_named_nodes_only()
    {
        await _larder.OutputAsync("create", "pages", "--engine", "memcached", "--nodes", "2");
        var before = Processes.WorkingBelow(_larder.Home);

        var asked = await _larder.RunAsync("reboot", "pages", "0002");
        Assert.Equal(2, asked.Code);
        Assert.Contains("0002 of pages loses what is in it", asked.Errors, StringComparison.Ordinal);
        Assert.Equal(before.Order(), Processes.WorkingBelow(_larder.Home).Order());
        Assert.Equal(4, (await _larder.RunAsync("reboot", "pages", "0003", "--yes")).Code);

        await _larder.OutputAsync("reboot", "pages", "0002", "--yes");
        Assert.Single(before.Intersect(Processes.WorkingBelow(_larder.Home)));
        Assert.Equal(2, Processes.WorkingBelow(_larder.Home).Count);
    }

    private async Task<string> GreetingAsync() => (await _larder.OutputAsync("connect", "orders", "GET", "greeting")).Trim().Trim('"');
}
