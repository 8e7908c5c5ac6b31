using System.Text.Json.Nodes;
using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>leftovers: after a walk it says, and a script can rely on it, that nothing is left running.</summary>
public sealed class LeftoversTests : IAsyncLifetime
{
    private readonly CommandLine _larder = new();

    public async ValueTask InitializeAsync() => await _larder.OutputAsync("up", "--detach");

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Fact]
    public async Task The_exit_code_is_0_when_nothing_is_left_running_and_1_while_something_is()
    {
        Assert.Contains("Nothing is left running in us-east-1", await _larder.OutputAsync("leftovers"), StringComparison.Ordinal);
        await _larder.OutputAsync("create", "orders");

        var left = await _larder.RunAsync("leftovers", "--all-regions");
        Assert.Equal(1, left.Code);
        Assert.Contains("larder delete orders --region us-east-1", left.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("30 days", left.Output, StringComparison.Ordinal);
        var json = JsonNode.Parse((await _larder.RunAsync("leftovers", "--output", "json")).Output)!;
        var orders = json["items"]!.AsArray().Single(item => (string?)item!["id"] == "orders")!;
        Assert.Equal(Processes.WorkingBelow(_larder.Home), orders["processes"]!.AsArray().Select(process => (int)process!["pid"]!));

        await _larder.OutputAsync("delete", "orders", "--yes", "--wait");
        await _larder.OutputAsync("leftovers", "--all-regions");
        Assert.Empty(Processes.WorkingBelow(_larder.Home));
    }
}
