using Larder.E2E.Harness;

namespace Larder.E2E.Agent;

public sealed class RelayAdoptionTests : IAsyncLifetime
{
    private readonly ReaderHome _home = new();

    public async ValueTask InitializeAsync()
    {
        await _home.StartAsync(nodes: 2);
        await _home.ListeningAsync(1, 2);
    }

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task Readers_outlast_the_agent_and_the_next_one_keeps_their_relay()
    {
        var (readers, pid) = (await _home.ConnectAsync(20), _home.RelayPid);
        await _home.Home.Agent.DisposeAsync();
        Assert.Equal([10, 10], (await ReaderHome.ServedAsync(readers)).Values);

        await _home.Home.StartAsync();

        Assert.Equal([10, 10], (await _home.ListeningAsync(1, 2)).Backends.Select(backend => backend.Connections));
        Assert.Equal([10, 10], (await ReaderHome.ServedAsync(readers)).Values);
        Assert.Equal(pid, _home.RelayPid);

        // It is seen to end, though it is no child of this agent.
        await Processes.KillAsync(pid);
        await _home.AnsweredAsync();
        Assert.NotEqual(pid, _home.RelayPid);
    }

    [Fact]
    public async Task One_that_died_without_an_agent_is_back_before_anybody_asks()
    {
        var pid = _home.RelayPid;
        await _home.Home.Agent.DisposeAsync();
        await Processes.KillAsync(pid);

        await _home.Home.StartAsync();

        await _home.AnsweredAsync();
        Assert.NotEqual(pid, _home.RelayPid);
    }

    [Fact]
    public async Task One_that_was_started_and_not_written_down_is_found()
    {
        var (readers, pid) = (await _home.ConnectAsync(2), _home.RelayPid);
        await _home.Home.Agent.DisposeAsync();
        _home.Rewrite(record => record["Process"] = null);

        await _home.Home.StartAsync();
        await _home.ListeningAsync(1, 2);

        Assert.Equal([1, 1], (await ReaderHome.ServedAsync(readers)).Values);
        Assert.Equal([pid], _home.Relays);
    }

    [Fact]
    public async Task A_table_that_was_recorded_and_not_handed_over_is_handed_over()
    {
        var readers = await _home.ConnectAsync(2);
        await ReaderHome.ServedAsync(readers);
        await _home.Home.Agent.DisposeAsync();
        _home.Rewrite(record => record["Routes"]![0]!["Backends"]!.AsArray().RemoveAt(0));

        await _home.Home.StartAsync();

        await Until.TrueAsync(
            async () => (await ReaderHome.ServedAsync(readers)).ContainsKey("nobody"), "the reader of the node that left is cut");
        Assert.Equal("2", await _home.AnsweredAsync());
    }

    [Fact]
    public async Task A_removal_that_was_cut_short_is_finished()
    {
        var pid = _home.RelayPid;
        await _home.Home.Agent.DisposeAsync();
        _home.Rewrite(record => record["Routes"]!.AsArray().Clear());

        await _home.Home.StartAsync();

        await Until.TrueAsync(() => !Directory.Exists(_home.Directory), "the directory is gone");
        Assert.False(Processes.Runs(pid));
    }

    [Fact]
    public async Task A_record_that_was_damaged_costs_no_reader_his_connection()
    {
        var (readers, pid) = (await _home.ConnectAsync(2), _home.RelayPid);
        await _home.Home.Agent.DisposeAsync();
        File.WriteAllText(Path.Combine(_home.Directory, "relay.json"), "{");

        await _home.Home.StartAsync();

        Assert.Equal([1, 1], (await ReaderHome.ServedAsync(readers)).Values);
        await _home.ListeningAsync(1, 2);
        Assert.Equal([1, 1], (await ReaderHome.ServedAsync(readers)).Values);
        Assert.Equal(pid, _home.RelayPid);
    }
}
