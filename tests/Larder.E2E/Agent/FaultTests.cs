using System.Net;
using System.Net.Sockets;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class FaultTests : IAsyncLifetime
{
    private readonly AgentHome _home = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_taken_address_is_named_with_its_holder()
    {
        using var holder = new TcpListener(IPAddress.Parse(_home.Address(1)), 6379);
        holder.Start();

        var failed = await _home.AcceptAsync(_home.Spec("a"), NodeState.Failed);

        Assert.Equal(NodeFaultKind.AddressInUse, failed.Fault!.Kind);
        Assert.Contains($"{_home.Address(1)}:6379", failed.Fault.Message, StringComparison.Ordinal);
        Assert.Contains($"pid {Environment.ProcessId}", failed.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_holder_that_listens_for_both_families_is_named_too()
    {
        using var holder = new TcpListener(IPAddress.IPv6Any, 0);
        holder.Server.DualMode = true;
        holder.Start();

        var failed = await _home.AcceptAsync(_home.Spec("a", port: ((IPEndPoint)holder.LocalEndpoint).Port), NodeState.Failed);

        Assert.Contains($"pid {Environment.ProcessId}", failed.Fault!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_another_host_is_unavailable()
    {
        var failed = await _home.AcceptAsync(_home.Spec("a") with { Addresses = ["192.0.2.1"] }, NodeState.Failed);

        Assert.Equal(NodeFaultKind.AddressUnavailable, failed.Fault!.Kind);
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_answered_with_what_is()
    {
        var installed = _home.Spec("a").EngineVersion;

        var failed = await _home.AcceptAsync(_home.Spec("a") with { EngineVersion = "99.0.0" }, NodeState.Failed);

        Assert.Equal(NodeFaultKind.ProgramMissing, failed.Fault!.Kind);
        Assert.Contains(installed, failed.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_an_upgrade_took_away_is_followed_by_the_nearest_and_the_report_says_so()
    {
        var installed = _home.Spec("a").EngineVersion;
        var gone = _home.Spec("a") with { EngineVersion = installed[..installed.LastIndexOf('.')] + ".999" };

        Assert.Equal(installed, (await _home.AcceptAsync(gone)).EngineVersion);

        var agent = await _home.RestartAsync();
        Assert.Equal(installed, Assert.Single(agent.Reports).EngineVersion);
    }

    [Fact]
    public async Task An_engine_that_ends_at_its_start_is_quoted()
    {
        var spec = _home.Spec("a") with { Settings = new() { Live = new Dictionary<string, string> { ["no-such-setting"] = "1" } } };

        var failed = await _home.AcceptAsync(spec, NodeState.Failed);

        Assert.Equal(NodeFaultKind.EndedAtStart, failed.Fault!.Kind);
        Assert.Contains("Bad directive", failed.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_does_not_answer_is_ended()
    {
        var script = Path.Combine(_home.Root, "redis-server");
        File.WriteAllText(script, "#!/bin/sh\n[ \"$1\" = --version ] && echo 'Redis server v=7.9.9 x' && exit\nexec sleep 100\n");
        File.SetUnixFileMode(script, (UnixFileMode)0x1c0);
        await _home.Agent.DisposeAsync();
        await _home.StartAsync(options =>
        {
            options.RegisteredEngines = [script, "/nowhere/redis-server"];
            options.StartTimeout = TimeSpan.FromMilliseconds(300);
        });

        var failed = await _home.AcceptAsync(_home.Spec("a") with { EngineVersion = "7.9.9" }, NodeState.Failed);

        Assert.Equal(NodeFaultKind.Silent, failed.Fault!.Kind);
        Assert.Contains(_home.Agent.Problems, problem => problem.StartsWith("/nowhere/redis-server", StringComparison.Ordinal));
    }
}
