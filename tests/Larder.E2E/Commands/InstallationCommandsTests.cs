using System.Text.Json.Nodes;

namespace Larder.E2E.Commands;

/// <summary>keys, engines and doctor: what is here, for people and for programs.</summary>
public sealed class InstallationCommandsTests : IAsyncDisposable
{
    private readonly CommandLine _larder = new();

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Fact]
    public async Task The_keys_are_those_of_the_home_and_secret_until_asked_for()
    {
        Assert.Equal(3, (await _larder.RunAsync("keys")).Code);
        await _larder.OutputAsync("up", "--detach");
        var kept = JsonNode.Parse(await File.ReadAllTextAsync(
            Path.Combine(_larder.Home, "access-keys.json"), TestContext.Current.CancellationToken))![0]!;
        var (id, secret) = ((string)kept["id"]!, (string)kept["secret"]!);

        var shown = await _larder.OutputAsync("keys");
        Assert.Contains(id, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, shown, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, await _larder.OutputAsync("keys", "--output", "json"), StringComparison.Ordinal);
        var told = (await JsonAsync("keys", "--show-secret"))["AccessKeys"]![0]!;
        Assert.Equal((id, "000000000000", secret), ((string?)told["AccessKeyId"], (string?)told["Account"], (string?)told["SecretAccessKey"]));
    }

    [Fact]
    public async Task The_engines_are_those_that_run_here_and_the_node_types_need_no_service()
    {
        Assert.Contains("cache.t3.micro", await _larder.OutputAsync("engines", "--node-types"), StringComparison.Ordinal);
        var types = (await JsonAsync("engines", "--node-types"))["CacheNodeTypes"]!.AsArray();
        Assert.Equal(512L << 20, (long)types.Single(type => (string?)type!["CacheNodeType"] == "cache.t3.micro")!["MaxMemoryBytes"]!);
        Assert.Equal(3, (await _larder.RunAsync("engines")).Code);

        await _larder.OutputAsync("up", "--detach");

        var engines = await _larder.OutputAsync("engines");
        Assert.Matches(@"\ngarnet +\d+\.\d+\.\d+ +garnet\d+ +Garnet", engines);
        Assert.Matches(@"\nmemcached +1\.\d+\.\d+ +memcached1\.\d ", engines);
        Assert.Matches(@"\nredis +\d+\.\d+ +redis\d", engines);
        var versions = (await JsonAsync("engines"))["CacheEngineVersions"]!.AsArray();
        Assert.Superset(new HashSet<string?> { "garnet", "memcached", "redis" }, versions.Select(version => (string?)version!["Engine"]).ToHashSet());
    }

    [Fact]
    public async Task The_doctor_looks_over_machine_engines_and_home_and_says_what_is_in_the_way()
    {
        var healthy = await _larder.OutputAsync("doctor");
        Assert.Contains("Larder can run here.", healthy, StringComparison.Ordinal);
        var checks = await ChecksAsync();
        Assert.Equal("ok", checks["addresses"].Outcome);
        Assert.Contains("/redis-server", checks["redis"].Finding, StringComparison.Ordinal);
        Assert.Contains(_larder.Home, checks["home"].Finding, StringComparison.Ordinal);
        Assert.Equal(("warning", "not running"), checks["service"]);
        Assert.False(Directory.Exists(_larder.Home));

        await _larder.OutputAsync("up", "--detach");
        checks = await ChecksAsync();
        Assert.Equal(("ok", "ok"), (checks["service"].Outcome, checks["leftovers"].Outcome));

        _larder.Environment["LARDER_Addresses__Mode"] = "nonsense";
        var blocked = await _larder.RunAsync("doctor");
        Assert.Equal(1, blocked.Code);
        Assert.Contains("nonsense", blocked.Output, StringComparison.Ordinal);
        Assert.Contains("Larder cannot run here as it is.", blocked.Output, StringComparison.Ordinal);
        _larder.Environment.Remove("LARDER_Addresses__Mode");
    }

    private async Task<Dictionary<string, (string Outcome, string Finding)>> ChecksAsync() => (await JsonAsync("doctor"))["Checks"]!.AsArray()
        .ToDictionary(check => (string)check!["Name"]!, check => ((string)check!["Outcome"]!, (string)check["Finding"]!));

    private async Task<JsonNode> JsonAsync(params string[] arguments) =>
        JsonNode.Parse(await _larder.OutputAsync([.. arguments, "--output", "json"]))!;
}
