using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class OtherEngineTests : IAsyncLifetime
{
    private readonly AgentHome _home = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task Memcached_listens_on_every_address()
    {
        var spec = _home.Spec("m", EngineKind.Memcached, port: 11211) with { Addresses = [_home.Address(1), _home.Address(2)] };

        await _home.AcceptAsync(spec);

        using var client = new TcpClient(_home.Address(2), 11211);
        await client.GetStream().WriteAsync("set k 0 0 1\r\nv\r\n"u8.ToArray(), AgentHome.Cancellation);
        var answer = new byte[8];
        await client.GetStream().ReadExactlyAsync(answer, AgentHome.Cancellation);
        Assert.Equal("STORED\r\n", Encoding.ASCII.GetString(answer));
    }

    [Fact]
    public async Task Garnet_serves_denies_and_is_adopted()
    {
        var spec = _home.Spec("g", EngineKind.Garnet) with { Addresses = [_home.Address(1), _home.Address(2)] };
        Assert.NotNull(_home.Agent.Capacity.Engines.Single(engine => engine.Kind is EngineKind.Garnet).ClaimedRedisVersion);
        var before = await _home.AcceptAsync(spec);
        using (var client = await Client.ConnectAsync(_home.Address(2)))
        {
            await client.GetDatabase().StringSetAsync("k", "v");
            Assert.Equal("v", (string?)await client.GetDatabase().StringGetAsync("k"));
            Assert.Contains("NOPERM", await Client.DeniedAsync(client, "CONFIG", "GET", "port"), StringComparison.Ordinal);
            Assert.Contains("NOPERM", await Client.DeniedAsync(client, "ACL", "SETUSER", "me", "on"), StringComparison.Ordinal);
            Assert.Contains("NOPERM", await Client.DeniedAsync(client, "REPLICAOF", "NO", "ONE"), StringComparison.Ordinal);
        }

        var agent = await _home.RestartAsync();

        var after = Assert.Single(agent.Reports);
        Assert.Equal((before.ProcessId, before.RunId), (after.ProcessId, after.RunId));
        var watch = Stopwatch.StartNew();
        await agent.StopAllAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), "it ends by itself when it is asked to");
    }
}
