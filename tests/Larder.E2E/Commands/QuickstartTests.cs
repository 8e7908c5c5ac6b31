using System.Text.Json;
using Larder.E2E.Harness;

namespace Larder.E2E.Commands;

public sealed class QuickstartTests
{
    // Reading its output to the end also shows that the service it leaves behind keeps nothing of the caller's open.
    [Fact]
    public async Task One_command_leaves_a_live_cache_and_the_others_find_use_and_end_it()
    {
        await using var larder = new CommandLine();

        var said = await larder.OutputAsync("quickstart");
        Assert.Contains("democluster is available; a key was written and read back.", said, StringComparison.Ordinal);
        Assert.Contains("engine     Redis ", said, StringComparison.Ordinal);
        Assert.Contains("democluster is available", await larder.OutputAsync("quickstart"), StringComparison.Ordinal);

        Assert.Contains("1 available", await larder.OutputAsync("status"), StringComparison.Ordinal);
        using var listed = JsonDocument.Parse(await larder.OutputAsync("list", "--output", "json"));
        Assert.Equal("democluster", listed.RootElement.GetProperty("ReplicationGroups")[0].GetProperty("ReplicationGroupId").GetString());
        Assert.Contains("democluster-001", await larder.OutputAsync("describe", "democluster"), StringComparison.Ordinal);
        Assert.Equal("OK", (await larder.OutputAsync("connect", "democluster", "SET", "greeting", "hello")).Trim());

        var node = Assert.Single(Processes.WorkingBelow(larder.Home));
        await larder.OutputAsync("down");
        Assert.Equal(3, (await larder.RunAsync("status")).Code);
        Assert.Equal([node], Processes.WorkingBelow(larder.Home));

        await larder.OutputAsync("up", "--detach");
        Assert.Equal("hello", (await larder.OutputAsync("connect", "democluster", "GET", "greeting")).Trim());
        await larder.OutputAsync("delete", "democluster", "--yes", "--wait");
        Assert.Empty(Processes.WorkingBelow(larder.Home));
    }

    [Fact]
    public async Task Where_no_Redis_is_installed_it_is_the_embedded_Garnet_and_says_so()
    {
        await using var larder = new CommandLine(("LARDER_Engines__SearchPath", "false"));

        Assert.Contains("Garnet", await larder.OutputAsync("quickstart"), StringComparison.Ordinal);
        Assert.Contains("Garnet", await larder.OutputAsync("describe", "democluster"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ending_the_caches_too_leaves_no_process_and_they_come_back_with_the_service()
    {
        await using var larder = new CommandLine();
        await larder.OutputAsync("quickstart");

        await larder.OutputAsync("down", "--caches");
        Assert.Empty(Processes.WorkingBelow(larder.Home));

        await larder.OutputAsync("up", "--detach");
        await Until.TrueAsync(
            async () => (await larder.OutputAsync("status")).Contains("1 available", StringComparison.Ordinal)
                && Processes.WorkingBelow(larder.Home).Count == 1,
            "the cache came back");
    }
}
