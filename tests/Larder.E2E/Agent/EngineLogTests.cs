using Larder.E2E.Harness;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class EngineLogTests : IAsyncLifetime
{
    private readonly AgentHome _home = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync(options =>
    {
        options.LogBytes = 100;
        options.LogCheckInterval = TimeSpan.FromMilliseconds(20);
    });

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task The_log_of_a_running_engine_is_cut_and_goes_on_from_its_start()
    {
        var running = await _home.AcceptAsync(_home.Spec("a"));
        var log = Path.Combine(_home.NodeDirectory("a"), "engine.log");
        await Until.TrueAsync(() => File.Exists(log + ".1") && new FileInfo(log).Length == 0, "the log was cut and written on");

        // It says goodbye in the emptied file: had it not appended, a hole would come first.
        await _home.Agent.StopAllAsync();
        await _home.ReportAsync("a", NodeState.Exited);

        var written = Directory.GetFiles(_home.NodeDirectory("a"), "engine.log*").Select(File.ReadAllText).ToList();
        Assert.Contains(written, text => text.Contains("bye bye", StringComparison.Ordinal));
        Assert.DoesNotContain(written, text => text.Contains('\0', StringComparison.Ordinal));
        Assert.False(AgentHome.Runs(running.ProcessId!.Value));
    }
}
