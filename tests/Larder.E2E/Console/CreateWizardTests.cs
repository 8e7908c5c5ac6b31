using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed class CreateWizardTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task A_cache_is_designed_with_a_subnet_group_of_its_own_that_is_made_on_the_way()
    {
        await OpenAsync("console/create");
        await Field("id").FillAsync("DemoCluster");
        await Expect(Page.GetByText("Stored as democluster")).ToBeVisibleAsync();
        await Page.GetByTestId("subnet-group-new").ClickAsync();
        await Field("new-subnet-group").FillAsync("my-first-subnet-group");
        await Page.GetByTestId("security-group-new").ClickAsync();
        await Field("new-security-group").FillAsync("caches");
        await Page.GetByTestId("maintenance-window-chosen").ClickAsync();
        await Page.GetByTestId("choose-zones").ClickAsync();
        await Expect(Page.GetByTestId("maintenance-window")).ToContainTextAsync("sun:04:00-sun:05:00");
        // Without a price table there is no money.
        await Expect(Page.GetByTestId("takes-memory")).ToBeVisibleAsync();
        await Expect(Page.GetByTestId("takes-price")).ToHaveCountAsync(0);
        await AssertAccessibleAsync();
        await PictureAsync("create-everything");
        await Page.GetByTestId("create-now").ClickAsync();

        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("democluster");
        var cluster = await Owner.ClusterAsync("democluster-001");
        Assert.Equal(("my-first-subnet-group", "sun:04:00-sun:05:00"), (cluster.CacheSubnetGroupName, cluster.PreferredMaintenanceWindow));
        Assert.Single(cluster.SecurityGroups!);
        Assert.Equal($"{Region}a", cluster.PreferredAvailabilityZone);
    }

    [Fact]
    public async Task A_link_to_a_preset_shows_all_that_it_sets_and_a_refused_cache_says_what_is_there_already()
    {
        await Owner.CreateGroupAsync("orders");
        await Page.SetViewportSizeAsync(390, 844);
        await OpenAsync("console/create?preset=devtest");
        await Expect(Field("preset-devtest")).ToBeCheckedAsync();
        await AssertAccessibleAsync();
        await PictureAsync("create-preset-390");
        await Page.GetByTestId("adjust").ClickAsync();
        await Expect(Field("replicas")).ToHaveValueAsync("1");
        await Page.GetByTestId("subnet-group-new").ClickAsync();
        await Field("new-subnet-group").FillAsync("taken");
        await Field("id").FillAsync("orders");
        await AssertFitsAsync();
        await PictureAsync("create-390");
        await Page.GetByTestId("create-now").ClickAsync();

        await Expect(Page.GetByTestId("refused")).ToContainTextAsync("ReplicationGroupAlreadyExists");
        await Expect(Page.GetByTestId("made")).ToContainTextAsync("taken");
        await Expect(Field("subnet-group-existing")).ToBeCheckedAsync();
    }
}
