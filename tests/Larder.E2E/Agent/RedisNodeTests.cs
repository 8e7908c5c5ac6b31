using System.Diagnostics;
using Larder.Model.Nodes;

namespace Larder.E2E.Agent;

public sealed class RedisNodeTests : IAsyncLifetime
{
    private readonly AgentHome _home = new();

    public async ValueTask InitializeAsync() => await _home.StartAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task A_node_answers_and_its_death_is_told_within_a_second()
    {
        var running = await _home.AcceptAsync(_home.Spec("a"));
        using (var client = await Client.ConnectAsync(_home.Address(1)))
            Assert.True(await client.GetDatabase().StringSetAsync("k", "v"));
        Assert.Equal(40, running.RunId!.Length);

        var watch = Stopwatch.StartNew();
        AgentHome.Kill(running.ProcessId!.Value);
        var exited = await _home.ReportAsync("a", NodeState.Exited);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{watch.ElapsedMilliseconds} ms");
        Assert.Equal((1, 128 + 9, running.RunId), (exited.Incarnation, exited.ExitCode, exited.RunId));
    }

    [Fact]
    public async Task A_dead_node_comes_back_only_under_a_higher_incarnation()
    {
        var first = await _home.AcceptAsync(_home.Spec("a"));
        AgentHome.Kill(first.ProcessId!.Value);
        await _home.ReportAsync("a", NodeState.Exited);

        var again = await _home.AcceptAsync(_home.Spec("a"), NodeState.Exited);
        var second = await _home.AcceptAsync(_home.Spec("a", incarnation: 2));

        Assert.Equal(NodeState.Exited, again.State);
        Assert.NotEqual(first.RunId, second.RunId);
    }

    [Fact]
    public async Task A_higher_incarnation_replaces_a_running_process()
    {
        var first = await _home.AcceptAsync(_home.Spec("a"));

        var second = await _home.AcceptAsync(_home.Spec("a", incarnation: 2));

        Assert.False(AgentHome.Runs(first.ProcessId!.Value));
        Assert.True(AgentHome.Runs(second.ProcessId!.Value));
    }

    [Fact]
    public async Task The_owner_is_denied_what_ElastiCache_restricts()
    {
        await _home.AcceptAsync(_home.Spec("a"));
        using var client = await Client.ConnectAsync(_home.Address(1));

        Assert.Contains("NOPERM", await Client.DeniedAsync(client, "CONFIG", "GET", "port"), StringComparison.Ordinal);
        Assert.Contains("NOPERM", await Client.DeniedAsync(client, "SHUTDOWN"), StringComparison.Ordinal);
        Assert.Contains("NOPERM", await Client.DeniedAsync(client, "REPLICAOF", "NO", "ONE"), StringComparison.Ordinal);
        Assert.Contains("DEBUG", await Client.DeniedAsync(client, "DEBUG", "SLEEP", "0"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("NOPERM", await Client.DeniedAsync(client, "BGSAVE"), StringComparison.Ordinal);
        Assert.Contains("NOPERM", await Client.DeniedAsync(client, "ACL", "SETUSER", "me", "on"), StringComparison.Ordinal);
        Assert.Contains("NOPERM", await Client.DeniedAsync(client, "CLUSTER", "RESET"), StringComparison.Ordinal);
        Assert.Equal("default", (string?)await client.GetDatabase().ExecuteAsync("ACL", "WHOAMI"));
    }

    [Fact]
    public async Task Removing_leaves_neither_process_nor_directory()
    {
        var running = await _home.AcceptAsync(_home.Spec("a"));

        await _home.Agent.RemoveAsync("a", AgentHome.Cancellation);

        Assert.False(AgentHome.Runs(running.ProcessId!.Value));
        Assert.False(Directory.Exists(_home.NodeDirectory("a")));
        Assert.Empty(_home.Agent.Reports);
        await _home.Agent.RemoveAsync("a", AgentHome.Cancellation);
    }

    [Fact]
    public async Task Nothing_of_ours_is_inherited_and_nothing_secret_is_readable()
    {
        var running = await _home.AcceptAsync(_home.Spec("a"));
        var process = $"/proc/{running.ProcessId}";

        // Redis writes its title over its environment; Memcached leaves its own to be read.
        var plain = await _home.AcceptAsync(_home.Spec("m", EngineKind.Memcached, port: 11211));
        var variables = File.ReadAllText($"/proc/{plain.ProcessId}/environ").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(variables, variable => Assert.Matches("^(PATH|LANG|TZ)=", variable));
        Assert.DoesNotContain(Directory.GetFileSystemEntries(process + "/fd"),
            descriptor => new FileInfo(descriptor).LinkTarget is { } target
                && (target.Contains("pidfd", StringComparison.Ordinal) || target.EndsWith("agent.lock", StringComparison.Ordinal)));
        Assert.DoesNotContain("larder", File.ReadAllText(Path.Combine(_home.NodeDirectory("a"), "engine.log")), StringComparison.Ordinal);
        Assert.Equal("rwx------", Mode(_home.NodeDirectory("a")));
        Assert.Equal("rw-------", Mode(Path.Combine(_home.NodeDirectory("a"), "node.json")));
    }

    private static string Mode(string path)
    {
        var mode = (int)File.GetUnixFileMode(path);
        return string.Concat(Enumerable.Range(0, 9).Select(bit => (mode & (256 >> bit)) != 0 ? "rwxrwxrwx"[bit] : '-'));
    }
}
