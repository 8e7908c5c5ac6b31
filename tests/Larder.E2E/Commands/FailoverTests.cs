using System.Diagnostics;
using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>`larder failover`: as often as one likes, with what it costs.</summary>
public sealed class FailoverTests : IAsyncLifetime
{
    private readonly CommandLine _larder = new();

    public async ValueTask InitializeAsync() => await _larder.OutputAsync("up", "--detach");

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Fact]
    public async Task It_fails_over_again_and_again_tells_both_outages_and_loses_no_write()
    {
        await _larder.OutputAsync("create", "orders", "--nodes", "2");

        var told = JsonNode.Parse(await _larder.OutputAsync("failover", "orders", "--times", "3", "--output", "json"))!;

        var failovers = told["Failovers"]!.AsArray();
        Assert.Equal("orders", (string?)told["ReplicationGroupId"]);
        Assert.Equal(
            ["orders-001 → orders-002", "orders-002 → orders-001", "orders-001 → orders-002"],
            failovers.Select(one => $"{one!["From"]} → {one["To"]}"));
        Assert.All(failovers, one =>
        {
            Assert.Equal(0, (long)one!["WritesLost"]!);
            // 4 connections, warm when the failover is asked for.
            Assert.InRange((long)one["WritesAcknowledged"]!, 200, long.MaxValue);
            Assert.InRange((double)one["OutageMeasuredMilliseconds"]!, 0.1, 5000);
            Assert.InRange((double)one["OutageSeenMilliseconds"]!, 0.1, 5000);
        });
        Assert.Equal("0", (await _larder.OutputAsync("connect", "orders", "DBSIZE")).Trim().Replace("(integer) ", "", StringComparison.Ordinal));
        var described = await _larder.OutputAsync("describe", "orders");
        Assert.Matches(@"failover +automatic failover enabled, Multi-AZ enabled\n", described);
        Assert.Matches(@"failed over +[-\d]+ [:\d]+Z, orders-001 → orders-002: no writes for \d+\.\d ms\. No acknowledged write was lost\n", described);
        Assert.Matches(@"\norders-002 +primary +us-east-1[abc] +available ", described);
    }

    [Fact]
    public async Task Where_it_cannot_it_says_what_to_do_and_a_chosen_member_takes_over_without_automatic_failover()
    {
        await _larder.OutputAsync("create", "orders", "--nodes", "2", "--no-failover");

        var refused = await _larder.RunAsync("failover", "orders");
        Assert.Equal((4, ""), (refused.Code, refused.Output));
        Assert.Contains("automatic failover disabled", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("`larder replicas orders 1 --failover`", refused.Errors, StringComparison.Ordinal);

        var chosen = await _larder.OutputAsync("failover", "orders", "--to", "orders-002");
        Assert.Matches(@"^orders-001 → orders-002\n +no writes for +\d+\.\d ms as a client saw it, \d+\.\d ms as the service measured it\n +writes +[\d,]+ acknowledged, none lost; ", chosen);
        Assert.Equal(4, (await _larder.RunAsync("failover", "orders", "--to", "orders-002")).Code);

        await _larder.OutputAsync("replicas", "orders", "1", "--failover");
        await _larder.OutputAsync("failover", "orders");
    }

    [Fact]
    public async Task Interrupted_it_takes_its_keys_with_it()
    {
        await _larder.OutputAsync("create", "orders", "--nodes", "2");
        var start = new ProcessStartInfo(_larder.Program, ["failover", "orders", "--times", "100000"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in _larder.Environment) start.Environment[name] = value;
        using var failover = Process.Start(start)!;
        var said = Task.WhenAll(failover.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), failover.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        try
        {
            await Until.TrueAsync(async () => (await KeysAsync()).Contains("larder:probe:", StringComparison.Ordinal), "it writes");

            Processes.Signal(failover.Id, Processes.SigTerm);
            await Until.TrueAsync(() => failover.HasExited, "it has ended");
        }
        finally
        {
            failover.Kill();
        }

        Assert.Contains("interrupted", (await said)[1], StringComparison.Ordinal);
        Assert.DoesNotContain("larder:probe:", await KeysAsync(), StringComparison.Ordinal);

        Task<string> KeysAsync() => _larder.OutputAsync("connect", "orders", "KEYS", "larder:probe:*");
    }
}
