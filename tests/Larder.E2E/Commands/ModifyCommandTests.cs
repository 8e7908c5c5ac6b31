using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

/// <summary>`larder modify` and `larder update`, on real nodes.</summary>
public sealed class ModifyCommandTests : IAsyncLifetime
{
    private readonly CommandLine _larder = new();

    public async ValueTask InitializeAsync() => await _larder.OutputAsync("up", "--detach");

    public ValueTask DisposeAsync() => _larder.DisposeAsync();

    [Fact]
    public async Task A_change_waits_for_the_window_until_it_is_to_be_made_now()
    {
        // Not today's window, in which nothing waits.
        var window = MaintenanceWindows.In(TimeSpan.FromDays(3));
        await _larder.OutputAsync("create", "pages", "--engine", "memcached", "--nodes", "2", "--maintenance-window", window);

        Assert.Contains("`larder modify pages --now`", await _larder.OutputAsync("modify", "pages", "--nodes", "1"), StringComparison.Ordinal);
        Assert.Equal(2, Processes.WorkingBelow(_larder.Home).Count);
        Assert.Contains("pages is available.", await _larder.OutputAsync("modify", "pages", "--now"), StringComparison.Ordinal);
        Assert.Single(Processes.WorkingBelow(_larder.Home));

        Assert.Equal(2, (await _larder.RunAsync("modify", "pages")).Code);
        Assert.Contains("`larder update apply --help`", (await _larder.RunAsync("update", "apply")).Errors, StringComparison.Ordinal);
        Assert.Contains("\"UpdateActions\"", await _larder.OutputAsync("update", "list", "--output", "json"), StringComparison.Ordinal);
        Assert.Equal(4, (await _larder.RunAsync("update", "apply", "elasticache-memcached-9-update", "pages")).Code);
    }
}
