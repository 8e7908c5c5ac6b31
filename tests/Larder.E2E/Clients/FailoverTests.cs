using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.Clients;

/// <summary>Clients as they are published, on their defaults, go through a failover and come back by themselves. What each
/// saw is in docs/failover.md.</summary>
[Collection(Timed.Name)]
public sealed class FailoverTests(ITestOutputHelper output) : IAsyncLifetime
{
    // StackExchange.Redis tries again at once, and where that is too early about three seconds later; the others at once or
    // after some tens of milliseconds.
    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(10);
    private LarderServer _server = null!;
    private ReplicationGroup _orders = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _orders = await _server.Owner().ReplicatedGroupAsync("orders");
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("StackExchange.Redis")]
    [InlineData("ioredis")]
    [InlineData("redis-py")]
    [InlineData("redis-cli")]
    public async Task A_client_on_its_defaults_comes_back_after_a_kill_and_after_a_planned_switch(string name)
    {
        await using var client = Client(name, _orders.NodeGroups![0].PrimaryEndpoint!);
        await client.MoreAsync(50);

        var planned = await client.LongestGapAsync(() => _server.Owner().TestFailoverAsync("orders"));
        var after = await _server.Owner().FailedOverAsync("orders", _orders.Primary().CacheClusterId!);
        var pid = await after.Primary().PidAsync();
        var killed = await client.LongestGapAsync(() => Processes.KillAsync(pid));
        await _server.Owner().FailedOverAsync("orders", after.Primary().CacheClusterId!);

        output.WriteLine($"{name}: planned {planned.TotalMilliseconds:0} ms, killed {killed.TotalMilliseconds:0} ms without an acknowledged write");
        Assert.InRange(planned, TimeSpan.Zero, _atMost);
        Assert.InRange(killed, TimeSpan.Zero, _atMost);
    }

    private static WritingClient Client(string name, Endpoint endpoint) => name switch
    {
        "StackExchange.Redis" => WritingClient.StackExchange(endpoint),
        "ioredis" => WritingClient.Of(endpoint, "node", SdkTests.Script("node", "writes.mjs")),
        "redis-py" => WritingClient.Of(endpoint, "/usr/bin/python3", SdkTests.Script("python", "writes.py")),
        _ => WritingClient.RedisCli(endpoint),
    };
}
