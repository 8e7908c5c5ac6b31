using System.Diagnostics;
using System.Globalization;
using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>A reboot ends every process and gives their pids to others. Everything comes back as asked for, and nobody
/// else's process is touched.</summary>
public sealed class RebootTests
{
    private const string OwnBootId = """
        echo first > "$1.boot"
        mount --bind "$1.boot" /proc/sys/kernel/random/boot_id
        mount -t tmpfs -o size=256m tmpfs "$1"
        """;

    [Fact]
    public async Task Every_cache_comes_back_and_a_stranger_with_a_recorded_pid_lives_on()
    {
        await using var space = await MountNamespace.CreateAsync(OwnBootId);
        await using var server = await LarderServer.StartAsync(new() { Home = space.Directory, Namespace = space });
        var owner = server.Owner();
        var orders = await owner.AvailableGroupAsync("orders");
        var sessions = await owner.AvailableClusterAsync("sessions", nodes: 2);
        using var stranger = Stranger();

        await server.KillAsync();
        foreach (var engine in server.Engines) await Processes.KillAsync(engine);
        var node = server.NodeOf("orders");
        node.Rewrite(record =>
        {
            // The worst that can happen: pid and start time (in ticks since the boot) are both the recorded ones.
            record["Process"]!["Pid"] = stranger.Id;
            record["Process"]!["StartTime"] = StartTime(stranger.Id);
        });
        await File.WriteAllTextAsync(space.Directory + ".boot", "second\n", TestContext.Current.CancellationToken);
        await server.BeginAsync();

        await Until.TrueAsync(async () => (await owner.EventsAsync("replication-group", "orders"))
            .Any(message => message.Contains("contents are lost", StringComparison.Ordinal)), "the loss is said");
        await Until.TrueAsync(() => server.Engines.Count == 3, "all three engines run again");
        var after = await owner.GroupUntilAsync("orders", "available");
        Assert.Equal(orders.NodeGroups![0].PrimaryEndpoint, after.NodeGroups![0].PrimaryEndpoint);
        Assert.Equal(sessions.CacheNodes!.Select(one => one.Endpoint), (await owner.ClusterUntilAsync("sessions", "available")).CacheNodes!.Select(one => one.Endpoint));
        await using var redis = await RedisClient.ConnectAsync(after);
        Assert.True(await redis.Keys.StringSetAsync("a", "b"));
        Assert.Equal(3, server.Engines.Count);

        await owner.DeleteGroupAsync("orders");
        await owner.GoneGroupAsync("orders");
        Assert.True(Processes.Runs(stranger.Id));
        stranger.StandardInput.Close();
        await stranger.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, stranger.ExitCode);
    }

    [Fact]
    public async Task From_the_first_moment_on_only_what_runs_is_called_available()
    {
        await using var space = await MountNamespace.CreateAsync(OwnBootId);
        await using var server = await LarderServer.StartAsync(new() { Home = space.Directory, Namespace = space });
        var owner = server.Owner();
        var groups = Enumerable.Range(1, 10).Select(number => $"group-{number}").ToList();
        await Task.WhenAll(groups.Select(id => owner.AvailableGroupAsync(id)));
        await owner.AvailableClusterAsync("sessions", nodes: 2);

        await server.KillAsync();
        foreach (var engine in server.Engines) await Processes.KillAsync(engine);
        await File.WriteAllTextAsync(space.Directory + ".boot", "second\n", TestContext.Current.CancellationToken);
        await server.BeginAsync();

        await Until.TrueAsync(async () =>
        {
            var clusters = (await owner.ClustersAsync()).Where(one => one.CacheClusterStatus == "available").ToList();
            HashSet<string> available =
            [
                .. clusters.Select(one => one.ReplicationGroupId ?? one.CacheClusterId!),
                .. (await owner.GroupsAsync()).Where(one => one.Status == "available").Select(one => one.ReplicationGroupId!),
            ];
            var idle = server.Nodes.Where(node => node.Pid is not { } pid || !Processes.Runs(pid)).Select(node => node.Owner).ToHashSet();
            Assert.Empty(available.Intersect(idle));
            return clusters.Count == groups.Count + 1;
        }, "all is available again");
    }

    /// <summary>Lives until we close its input, or are gone.</summary>
    private static Process Stranger() => Process.Start(new ProcessStartInfo("cat")
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        WorkingDirectory = "/",
    })!;

    private static long StartTime(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        return long.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[19], CultureInfo.InvariantCulture);
    }
}
