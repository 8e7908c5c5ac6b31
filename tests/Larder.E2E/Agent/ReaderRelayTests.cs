using System.Net;
using System.Net.Sockets;
using Larder.E2E.Harness;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class ReaderRelayTests : IAsyncDisposable
{
    private readonly ReaderHome _home = new();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public async Task Readers_that_come_all_at_once_are_spread_evenly(int nodes)
    {
        await _home.StartAsync(nodes);
        var all = Enumerable.Range(1, nodes).ToArray();
        await _home.ListeningAsync(all);

        var readers = await _home.ConnectAsync(300);

        var served = await ReaderHome.ServedAsync(readers);
        Assert.Equal(all.Select(number => $"{number}"), served.Keys);
        Assert.True(served.Values.Max() - served.Values.Min() <= 1, string.Join(", ", served));
        Assert.Equal(served.Values, (await _home.ListeningAsync(all)).Backends.Select(backend => backend.Connections));
    }

    [Fact]
    public async Task A_dead_node_is_given_nobody_and_one_that_came_back_catches_up()
    {
        await _home.StartAsync(nodes: 2);
        var third = await _home.StartNodeAsync(3);
        await _home.ListeningAsync(1, 2, 3);
        await Processes.KillAsync(third);

        var readers = await _home.ConnectAsync(30);
        Assert.Equal([new("1", 15), new KeyValuePair<string, int>("2", 15)], await ReaderHome.ServedAsync(readers));

        await _home.StartNodeAsync(3, incarnation: 2);
        var later = await _home.ConnectAsync(18);
        Assert.Equal([new("1", 1), new("2", 1), new KeyValuePair<string, int>("3", 16)], await ReaderHome.ServedAsync(later));
    }

    [Fact]
    public async Task A_node_that_leaves_loses_its_readers_at_once_and_the_others_keep_theirs()
    {
        await _home.StartAsync(nodes: 3);
        await _home.ListeningAsync(1, 2, 3);
        var readers = await _home.ConnectAsync(30);
        var nodes = await Task.WhenAll(readers.Select(reader => reader.WhoAsync()));

        var state = await _home.ListeningAsync(1, 2);

        foreach (var left in readers.Where((_, index) => nodes[index] == "3")) await left.EndedAsync();
        var kept = readers.Where((_, index) => nodes[index] != "3").ToList();
        Assert.Equal([new("1", 10), new KeyValuePair<string, int>("2", 10)], await ReaderHome.ServedAsync(kept));
        Assert.Equal([10, 10], state.Backends.Select(backend => backend.Connections));
    }

    [Fact]
    public async Task A_table_that_is_sent_again_cuts_nobody()
    {
        await _home.StartAsync(nodes: 2);
        await _home.ListeningAsync(1, 2);
        var (readers, pid) = (await _home.ConnectAsync(20), _home.RelayPid);

        await _home.ListeningAsync(1, 2);
        await _home.ListeningAsync(2, 1);

        Assert.Equal([10, 10], (await ReaderHome.ServedAsync(readers)).Values);
        Assert.Equal(pid, _home.RelayPid);
    }

    [Fact]
    public async Task A_relay_that_is_killed_comes_back_by_itself_with_its_routes()
    {
        await _home.StartAsync(nodes: 2);
        await _home.ListeningAsync(1, 2);

        // Again and again, also before it has lived for long.
        for (var time = 0; time < 3; time++)
        {
            var killed = _home.RelayPid;
            await Processes.KillAsync(killed);
            Assert.Contains(await _home.AnsweredAsync(), (string[])["1", "2"]);
            Assert.NotEqual(killed, _home.RelayPid);
        }

        Assert.Equal([_home.RelayPid], _home.Relays);
    }

    [Fact]
    public async Task A_taken_address_is_said_with_its_holder_and_is_taken_over_as_soon_as_it_is_free()
    {
        await _home.StartAsync(nodes: 2);
        using var holder = new TcpListener(IPAddress.Parse(_home.Endpoint), 6379);
        holder.Start();
        var other = _home.Route(2) with { Address = _home.Home.Address(3) };

        var states = await _home.RouteAsync(_home.Route(1), other, _home.Route(1) with { Address = "192.0.2.1" });

        Assert.Equal(NodeFaultKind.AddressInUse, states[0].Fault!.Kind);
        Assert.Contains($"{_home.Endpoint}:6379", states[0].Fault!.Message, StringComparison.Ordinal);
        Assert.Contains($"pid {Environment.ProcessId}", states[0].Fault!.Message, StringComparison.Ordinal);
        Assert.True(states[1].Listening);
        Assert.Equal(NodeFaultKind.AddressUnavailable, states[2].Fault!.Kind);

        holder.Stop();
        Assert.Equal("1", await _home.AnsweredAsync());
    }

    [Fact]
    public async Task After_the_last_route_nothing_is_left()
    {
        await _home.StartAsync(nodes: 1);
        await _home.ListeningAsync(1);
        var (reader, pid) = ((await _home.ConnectAsync(1))[0], _home.RelayPid);
        Assert.Equal("1", await reader.WhoAsync());

        Assert.Empty(await _home.RouteAsync());

        await reader.EndedAsync();
        Assert.False(Processes.Runs(pid));
        Assert.False(Directory.Exists(_home.Directory));
        await Assert.ThrowsAsync<SocketException>(() => Reader.ConnectAsync(_home.Endpoint, 6379));
        // And it is there again when it is needed.
        await _home.ListeningAsync(1);
    }

    [Fact]
    public async Task Stopping_the_caches_leaves_no_relay_and_starts_none()
    {
        await _home.StartAsync(nodes: 1);
        await _home.ListeningAsync(1);
        var pid = _home.RelayPid;

        await _home.Home.Agent.StopAllAsync();

        Assert.False(Processes.Runs(pid));
        Assert.False(Directory.Exists(_home.Directory));
        Assert.NotNull(Assert.Single(await _home.RouteAsync(_home.Route(1))).Fault);
        Assert.False(Directory.Exists(_home.Directory));
    }

    [Fact]
    public async Task A_program_that_is_missing_is_every_routes_fault()
    {
        await _home.Home.StartAsync(options => options.RelayDirectory = "/nowhere");

        var state = Assert.Single(await _home.RouteAsync(_home.Route(1)));

        Assert.Equal(NodeFaultKind.ProgramMissing, state.Fault!.Kind);
        Assert.Contains("/nowhere/Larder.Relay", state.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_log_is_rotated_and_its_directory_is_the_owners_alone()
    {
        await _home.Home.StartAsync(options => (options.LogBytes, options.LogCheckInterval) = (10, TimeSpan.FromMilliseconds(20)));
        await _home.ListeningAsync(1);

        await Until.TrueAsync(() => File.Exists(Path.Combine(_home.Directory, "relay.log.1")), "the log was cut");

        const UnixFileMode Others = (UnixFileMode)0b000_111_111;
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_home.Directory) & Others);
    }
}
