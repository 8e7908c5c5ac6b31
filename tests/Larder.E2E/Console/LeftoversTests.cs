using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed class LeftoversTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task What_is_left_is_seen_deleted_from_the_page_and_confirmed_to_run_no_more()
    {
        await Task.WhenAll(Owner.AvailableGroupAsync("orders"), Owner.AvailableClusterAsync("pages"));
        var family = await Owner.SendAsync(ElastiCacheOperations.DescribeCacheEngineVersions, new() { Engine = "memcached" });
        await Owner.SendAsync(ElastiCacheOperations.CreateCacheParameterGroup, new()
        {
            CacheParameterGroupName = "tuned",
            CacheParameterGroupFamily = family.CacheEngineVersions![0].CacheParameterGroupFamily!,
            Description = "made by a test",
        });
        var pids = new[] { PidOf("orders"), PidOf("pages") };

        await OpenAsync("console/leftovers");
        await Expect(Verdict).ToHaveAttributeAsync("data-nothing-runs", "false");
        await Expect(Row("orders").GetByTestId("processes")).ToContainTextAsync($"{pids[0]}");
        await Expect(Row("pages").GetByTestId("processes")).ToContainTextAsync($"{pids[1]}");
        await PictureAsync("leftovers");
        await AssertAccessibleAsync();
        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await PictureAsync("leftovers-390");
        await WidenAsync();

        await DeleteAsync("orders");
        await DeleteAsync("pages");
        await Expect(Verdict).ToHaveAttributeAsync("data-nothing-runs", "true");
        await Expect(Verdict).ToContainTextAsync($"Nothing is left running in {Region}.");
        Assert.All(pids, pid => Assert.False(Processes.Runs(pid)));
        Assert.DoesNotContain(Server.Nodes, node => node.OwnerArn.Contains($":{Region}:", StringComparison.Ordinal));

        await Row("tuned").GetByTestId("remove").ClickAsync();
        await Page.GetByTestId("remove-now").ClickAsync();
        await Expect(Row("tuned")).ToHaveCountAsync(0);
        await PictureAsync("leftovers-nothing");
        await AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_node_that_no_cache_has_is_found_on_the_host_and_ended_from_the_page()
    {
        // As an interrupted repair by hand leaves it: a directory of a node, of which nobody knows whose it was.
        var stray = Directory.CreateDirectory(Path.Combine(Server.Home, "nodes", $"n-stray-{Region}"));

        await OpenAsync("console/leftovers");
        await Expect(Verdict).ToHaveAttributeAsync("data-nothing-runs", "false");
        await Field("all-regions").CheckAsync();
        await Expect(Page.GetByRole(AriaRole.Columnheader, new() { Name = "Region" }).First).ToBeVisibleAsync();
        await DeleteAsync(stray.Name);

        await Expect(Row(stray.Name)).ToHaveCountAsync(0);
        Assert.False(Directory.Exists(stray.FullName));
    }

    private ILocator Verdict => Page.GetByTestId("verdict");

    private ILocator Row(string id) => Page.GetByTestId($"leftover-{id}");

    private int PidOf(string owner) =>
        Server.Nodes.First(node => node.OwnerArn.Contains($":{Region}:", StringComparison.Ordinal) && node.Owner == owner).Pid!.Value;

    private async Task DeleteAsync(string id)
    {
        await Row(id).GetByTestId("remove").ClickAsync();
        await Expect(Page.GetByTestId("remove-now")).ToBeDisabledAsync();
        await Field("typed-name").FillAsync(id);
        await Page.GetByTestId("remove-now").ClickAsync();
        await Expect(Page.GetByTestId("remove-now")).ToHaveCountAsync(0);
    }
}
