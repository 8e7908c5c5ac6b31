using System.Diagnostics;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class ManyNodesTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly AgentHome _home = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_hundred_nodes_come_up_within_six_seconds()
    {
        const int Count = 100;
        await _home.AcceptAsync(_home.Spec("warm", port: 7000));
        var memory = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();

        for (var number = 0; number < Count; number++)
            await _home.Agent.AcceptAsync(_home.Spec($"n{number}", port: 7001 + number), AgentHome.Cancellation);
        var accepted = watch.ElapsedMilliseconds;
        for (var running = 0; running < Count;)
        {
            var report = await _home.Agent.Changes.ReadAsync(AgentHome.Cancellation);
            Assert.NotEqual(NodeState.Failed, report.State);
            if (report.State is NodeState.Running) running++;
        }

        output.WriteLine($"accepted {accepted} ms, running {watch.ElapsedMilliseconds} ms, " +
            $"heap each {(GC.GetTotalMemory(forceFullCollection: true) - memory) / Count / 1024} KB");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(6), $"{watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task A_redis_node_is_up_within_ten_times_a_bare_start()
    {
        await _home.AcceptAsync(_home.Spec("warm", port: 7000));
        var times = new List<double>();
        for (var number = 0; number < 10; number++)
        {
            var watch = Stopwatch.StartNew();
            await _home.AcceptAsync(_home.Spec($"n{number}", port: 7001 + number));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        times.Sort();

        output.WriteLine($"redis start to Running: median {times[5]:F1} ms, worst {times[^1]:F1} ms");
        Assert.True(times[5] < 95, $"{times[5]} ms");
    }
}
