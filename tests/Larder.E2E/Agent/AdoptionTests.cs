using System.Text.Json.Nodes;
using Larder.E2E.Harness;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class AdoptionTests : IAsyncLifetime
{
    private readonly AgentHome _home = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_new_agent_keeps_what_runs_and_sees_it_end()
    {
        var before = await _home.AcceptAsync(_home.Spec("a"));

        var agent = await _home.RestartAsync();

        var after = Assert.Single(agent.Reports);
        Assert.Equal((NodeState.Running, before.ProcessId, before.RunId), (after.State, after.ProcessId, after.RunId));
        AgentHome.Kill(before.ProcessId!.Value);
        await _home.ReportAsync("a", NodeState.Exited);
    }

    [Fact]
    public async Task What_ended_without_an_agent_is_told_as_exited()
    {
        var before = await _home.AcceptAsync(_home.Spec("a"));
        await _home.Agent.DisposeAsync();
        AgentHome.Kill(before.ProcessId!.Value);
        await Until.TrueAsync(() => !AgentHome.Runs(before.ProcessId.Value), "the agent has seen it");

        var agent = await _home.StartAsync();

        var after = Assert.Single(agent.Reports);
        Assert.Equal((NodeState.Exited, 1, before.RunId), (after.State, after.Incarnation, after.RunId));
    }

    [Fact]
    public async Task A_process_that_was_spawned_and_not_written_down_is_found()
    {
        var before = await _home.AcceptAsync(_home.Spec("a"));
        await _home.Agent.DisposeAsync();
        Rewrite(record => (record["Process"], record["Report"]) = (null, null));

        await _home.StartAsync();
        var after = await _home.ReportAsync("a", NodeState.Running);

        Assert.Equal((before.ProcessId, before.RunId), (after.ProcessId, after.RunId));
    }

    [Fact]
    public async Task A_pid_of_an_earlier_boot_is_nobody()
    {
        var before = await _home.AcceptAsync(_home.Spec("a"));
        await _home.Agent.DisposeAsync();
        Rewrite(record => record["Process"]!["BootId"] = "another");

        var agent = await _home.StartAsync();

        Assert.Equal(NodeState.Exited, Assert.Single(agent.Reports).State);
        Assert.True(AgentHome.Runs(before.ProcessId!.Value));
        // The removal still finds it by its directory: nothing is left behind.
        await agent.RemoveAsync("a", AgentHome.Cancellation);
        Assert.False(AgentHome.Runs(before.ProcessId.Value));
    }

    [Fact]
    public async Task A_home_that_is_longer_than_a_socket_path_works_and_is_adopted()
    {
        await using var home = new AgentHome(string.Join('/', Enumerable.Repeat(new string('x', 40), 4)));
        await home.StartAsync();
        var before = await home.AcceptAsync(home.Spec("a"));

        var agent = await home.RestartAsync();

        Assert.Equal(before.RunId, Assert.Single(agent.Reports).RunId);
    }

    [Fact]
    public async Task Two_agents_never_share_a_home() =>
        await Assert.ThrowsAsync<IOException>(() => new AgentHomeOver(_home.Path).StartAsync());

    private void Rewrite(Action<JsonNode> change)
    {
        var file = Path.Combine(_home.NodeDirectory("a"), "node.json");
        var record = JsonNode.Parse(File.ReadAllText(file))!;
        change(record);
        File.WriteAllText(file, record.ToJsonString());
    }

    private sealed class AgentHomeOver(string path)
    {
        public Task StartAsync() => new Larder.Agent.HostAgent(
            new() { Home = path, RootKey = new byte[32] },
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Larder.Agent.HostAgent>.Instance).StartAsync(AgentHome.Cancellation);
    }
}
