using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class ManyNodesTests : IAsyncLifetime
{
    private readonly AgentHome _home = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_hundred_nodes_accepted_at_once_all_come_up_and_none_twice()
    {
        const int Count = 100;
        for (var number = 0; number < Count; number++)
            await _home.Agent.AcceptAsync(_home.Spec($"n{number}", port: 7001 + number), AgentHome.Cancellation);

        var running = new HashSet<string>();
        while (running.Count < Count)
        {
            var report = await _home.Agent.Changes.ReadAsync(AgentHome.Cancellation);
            Assert.NotEqual(NodeState.Failed, report.State);
            if (report.State is NodeState.Running) Assert.True(running.Add(report.Key), report.Key);
        }

        Assert.Equal(Count, _home.Agent.Reports.Select(report => report.ProcessId).Distinct().Count());
    }
}
