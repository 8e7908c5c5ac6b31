using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>The page of one cache, tab by tab.</summary>
public sealed class CachePageTests(ConsoleHost host) : ConsoleTest(host)
{
    private const string Hostile = "<img src=x onerror=alert(1)>";
    private const string Group = "console/replication-groups/orders";
    private static readonly string[] _tabs = ["", "nodes", "failover", "sample", "network", "commands", "parameters", "maintenance", "events", "tags"];

    [Fact]
    public async Task Every_tab_of_a_group_has_an_address_is_accessible_and_fits_a_telephone()
    {
        await Owner.ReplicatedGroupAsync("orders", replicas: 2, change: message => message with { ReplicationGroupDescription = Hostile });
        foreach (var tab in _tabs)
        {
            await OpenAsync($"{Group}/{tab}".TrimEnd('/'));
            await Expect(Page.Locator(".tabs [aria-current=page]")).ToHaveAttributeAsync("href", $"/{Group}/{tab}".TrimEnd('/'));
            await Expect(Page.Locator(".sheet h2").First).ToBeVisibleAsync();
            if (tab is "network") await Expect(Page.GetByTestId("vpc")).ToBeVisibleAsync();
            if (tab is "parameters") await Expect(Page.GetByTestId("parameter-maxmemory-policy")).ToBeVisibleAsync();
            if (tab is "maintenance") await Expect(Page.GetByTestId("no-updates")).ToBeVisibleAsync();
            await AssertAccessibleAsync();
            await PictureAsync($"wide-{tab}");
            await Page.SetViewportSizeAsync(390, 844);
            await AssertFitsAsync();
            await AssertAccessibleAsync();
            await PictureAsync($"narrow-{tab}");
            await WidenAsync();
        }

        await OpenAsync(Group);
        await Expect(Page.GetByTestId("description")).ToHaveTextAsync(Hostile);
    }

    [Fact]
    public async Task Tags_are_edited_a_node_is_rebooted_and_a_cache_that_goes_under_an_open_page_is_said_to_be_gone()
    {
        await Owner.AvailableGroupAsync("orders");
        await OpenAsync($"{Group}/tags");
        await Page.GetByTestId("edit-tags").ClickAsync();
        await Page.GetByTestId("add-tag").ClickAsync();
        await Page.GetByLabel("Key", new() { Exact = true }).FillAsync("aws:team");
        await Expect(Page.GetByText("which is reserved")).ToBeVisibleAsync();
        await Page.GetByLabel("Key", new() { Exact = true }).FillAsync("team");
        await Page.GetByLabel("Value", new() { Exact = true }).FillAsync(Hostile);
        await Page.GetByTestId("save-tags").ClickAsync();
        await Expect(Page.GetByTestId("tags")).ToContainTextAsync(Hostile);
        var tags = await Owner.SendAsync(ElastiCacheOperations.ListTagsForResource, new() { ResourceName = (await Owner.GroupAsync("orders")).ARN! });
        Assert.Equal(Hostile, Assert.Single(tags.TagList!).Value);

        await Page.GetByTestId("actions").ClickAsync();
        await Expect(Page.GetByTestId("failover")).ToContainTextAsync("no replica");
        await AssertAccessibleAsync();
        await PictureAsync("actions");
        await Page.GetByTestId("reboot").ClickAsync();
        await AssertAccessibleAsync();
        await PictureAsync("reboot");
        await Page.GetByTestId("reboot-now").ClickAsync();
        await Page.GetByTestId("tab-events").ClickAsync();
        await Expect(Page.Locator(".events li").First).ToContainTextAsync("orders");

        await Owner.GroupUntilAsync("orders", "available");
        await Owner.DeleteGroupAsync("orders");
        await Expect(Page.GetByTestId("gone")).ToBeVisibleAsync();
        await OpenAsync("console/cache-clusters/%3Cb%3Eno%3C%2Fb%3E/nodes");
        await Expect(Page.GetByTestId("gone")).ToContainTextAsync("<b>no</b>");
    }

    [Fact]
    public async Task A_cluster_is_deleted_with_what_goes_and_what_stays_said_before()
    {
        await Owner.AvailableClusterAsync("sessions", nodes: 3);
        await OpenAsync("console/cache-clusters/sessions/nodes");
        await Expect(Page.GetByTestId("node-0003")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await PictureAsync("cluster-nodes");
        await Page.GetByTestId("actions").ClickAsync();
        await Page.GetByTestId("delete").ClickAsync();
        await Expect(Page.GetByTestId("frees")).ToContainTextAsync("3 nodes");
        await Expect(Page.GetByTestId("stays")).ToContainTextAsync("default.memcached1.6");
        await AssertAccessibleAsync();
        await PictureAsync("delete");
        await Field("typed-name").FillAsync("sessions");
        await Page.GetByTestId("delete-now").ClickAsync();
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("Caches");
        await Owner.GoneClusterAsync("sessions");
    }
}
