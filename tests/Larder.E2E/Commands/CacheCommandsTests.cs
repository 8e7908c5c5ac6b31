using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>create, list, describe and delete, as people and as programs use them.</summary>
public sealed class CacheCommandsTests : IAsyncLifetime
{
    private readonly CommandLine _larder = new();

    public async ValueTask InitializeAsync() => await _larder.OutputAsync("up", "--detach");

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Fact]
    public async Task Caches_are_made_shown_and_deleted_after_their_name_was_typed_once_more()
    {
        var said = await _larder.OutputAsync("create", "orders", "--description", "orders of [the] shop");
        Assert.Matches(@"^orders is available: redis \d+(\.\d+)+ at 127(\.\d+){3}:6379\n  larder connect orders\n$", said);
        await _larder.OutputAsync("create", "pages", "--engine", "memcached", "--nodes", "2");

        var rows = Rows(await _larder.OutputAsync("list"));
        Assert.Equal(["Name", "Status", "Engine", "Node type", "Nodes", "Endpoint", "Kind"], rows[0]);
        Assert.Equal(("orders", "available", "1", "replication group"), (rows[1][0], rows[1][1], rows[1][4], rows[1][6]));
        Assert.Equal(("pages", "available", "2", "cache cluster"), (rows[2][0], rows[2][1], rows[2][4], rows[2][6]));

        var orders = await _larder.OutputAsync("describe", "orders");
        Assert.Contains("orders, a replication group, is available.", orders, StringComparison.Ordinal);
        Assert.Contains("orders of [the] shop", orders, StringComparison.Ordinal);
        Assert.Matches(@"\norders-001 +primary +us-east-1[abc] +available +127(\.\d+){3}:6379\n", orders);
        Assert.Matches(@"\n\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ  Replication group orders created\n", orders);
        Assert.Contains("Z  orders-001: Added cache node 0001", orders, StringComparison.Ordinal);

        var piped = await _larder.RunAsync("delete", "orders");
        Assert.Equal(2, piped.Code);
        Assert.Contains("--yes", piped.Errors, StringComparison.Ordinal);
        var mistyped = await _larder.TypeAsync("order\n", "delete", "orders");
        Assert.Equal(1, mistyped.Code);
        Assert.Contains("nothing was done", mistyped.Output, StringComparison.Ordinal);
        Assert.Contains("orders", await _larder.OutputAsync("list"), StringComparison.Ordinal);

        var typed = await _larder.TypeAsync("orders\n", "delete", "orders", "--wait");
        Assert.Equal(0, typed.Code);
        Assert.Contains("This deletes the replication group orders and all that is in it.", typed.Output, StringComparison.Ordinal);
        Assert.Equal(4, (await _larder.RunAsync("describe", "orders")).Code);
        Assert.Equal(["pages"], Rows(await _larder.OutputAsync("list")).Skip(1).Select(row => row[0]));
        Assert.Equal(2, Processes.WorkingBelow(_larder.Home).Count);
    }

    [Fact]
    public async Task Programs_read_what_AWS_would_answer()
    {
        var created = await JsonAsync("create", "pages", "--engine", "memcached", "--nodes", "2", "--port", "11300", "--tag", "team=web");
        Assert.Equal(("pages", "available"), ((string?)created["CacheCluster"]!["CacheClusterId"], (string?)created["CacheCluster"]!["CacheClusterStatus"]));
        var nodes = created["CacheCluster"]!["CacheNodes"]!.AsArray();
        Assert.Equal([11300, 11300], nodes.Select(node => (int)node!["Endpoint"]!["Port"]!));

        var begun = await JsonAsync("create", "orders", "--no-wait");
        Assert.Equal("orders", (string?)begun["ReplicationGroup"]!["ReplicationGroupId"]);
        Assert.Contains((string?)begun["ReplicationGroup"]!["Status"], (string[])["creating", "available"]);
        await Until.TrueAsync(async () => (string?)(await JsonAsync("list"))["ReplicationGroups"]![0]!["Status"] == "available", "orders is available");

        var described = await JsonAsync("describe", "pages");
        Assert.Equal("pages", (string?)described["CacheClusters"]![0]!["CacheClusterId"]);
        Assert.Contains(described["Events"]!.AsArray(), one => (string?)one!["Message"] == "Cache cluster created");
    }

    [Fact]
    public async Task A_create_that_fails_tells_by_code_and_words_what_the_trouble_is()
    {
        using var stranger = new TcpListener(IPAddress.Any, FreePorts.Take());
        stranger.Start();
        var port = $"{((IPEndPoint)stranger.LocalEndpoint).Port}";

        await FailsAsync(1, ["pages is incompatible-network.", $":{port} is taken by", $"pid {Environment.ProcessId}"],
            "create", "pages", "--engine", "memcached", "--port", port);
        await FailsAsync(1, ["orders is create-failed.", $":{port} is taken by", $"pid {Environment.ProcessId}"], "create", "orders", "--port", port);
        await FailsAsync(4, ["CacheClusterAlreadyExists", "pages"], "create", "pages", "--engine", "memcached");
        await FailsAsync(4, ["InvalidParameterValue", "cache.nosuch"], "create", "carts", "--node-type", "cache.nosuch");
        await FailsAsync(2, ["--wait", "--no-wait"], "create", "carts", "--wait", "--no-wait");
        await FailsAsync(2, ["team", "KEY=VALUE"], "create", "carts", "--tag", "team");

        await _larder.OutputAsync("down");
        await FailsAsync(3, ["larder up --detach"], "create", "carts");
    }

    private async Task FailsAsync(int code, string[] words, params string[] arguments)
    {
        var result = await _larder.RunAsync(arguments);
        Assert.Equal((code, ""), (result.Code, result.Output));
        Assert.All(words, word => Assert.Contains(word, result.Errors, StringComparison.Ordinal));
    }

    private async Task<JsonNode> JsonAsync(params string[] arguments) =>
        JsonNode.Parse(await _larder.OutputAsync([.. arguments, "--output", "json"]))!;

    private static List<string[]> Rows(string table) =>
    [
        .. table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
    ];
}
