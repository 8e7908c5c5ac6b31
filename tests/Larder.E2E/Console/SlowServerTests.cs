using System.Text.RegularExpressions;
using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Pages whose server takes long: another program holds its store, or the network between is slow.</summary>
public sealed class SlowServerTests(ConsoleHost host) : ConsoleTest(host)
{
    private static readonly TimeSpan _delay = TimeSpan.FromMilliseconds(150);

    private ILocator Working => Page.GetByTestId("working");

    [Fact]
    public async Task What_takes_long_is_said_done_once_and_takes_nobody_along_who_has_left()
    {
        await Owner.AvailableGroupAsync("orders");
        await OpenAsync("console/create/vpc");
        await using (await HeldStore.TakeAsync(Server))
        {
            await Page.GetByTestId("create-now").DblClickAsync();
            await AtWorkAsync("create-now");
        }

        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync(new Regex("^vpc-"));
        await OpenAsync("console/vpcs");
        await Expect(Page.Locator("[data-testid^=row-]")).ToHaveCountAsync(2);

        await OpenAsync("console/replication-groups/orders/modify");
        await Field("modify-Description").FillAsync("of the shop");
        await using (await HeldStore.TakeAsync(Server))
        {
            await Page.GetByTestId("save").ClickAsync();
            await AtWorkAsync("save");
        }

        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("orders");
        await Expect(Page.GetByTestId("description")).ToHaveTextAsync("of the shop");

        await Page.GetByTestId("actions").ClickAsync();
        await Page.GetByTestId("delete").ClickAsync();
        await Field("typed-name").FillAsync("orders");
        await using (await HeldStore.TakeAsync(Server))
        {
            await Page.GetByTestId("delete-now").ClickAsync();
            await AtWorkAsync("delete-now");
            await Page.Keyboard.PressAsync("Escape");
            await Expect(Working).ToBeHiddenAsync();
            await Page.Locator("nav a[href='/console/subnet-groups']").ClickAsync();
            await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("Subnet groups");
        }

        await Owner.GoneGroupAsync("orders");
        Assert.EndsWith("/console/subnet-groups", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_takes_too_long_is_refused_with_a_remedy_keeps_what_was_typed_and_works_the_next_time()
    {
        await OpenAsync("console/create");
        await Field("id").FillAsync("Orders");
        await Field("description").FillAsync("of the shop");
        await using (await HeldStore.TakeAsync(Server))
        {
            await Page.GetByTestId("create-now").ClickAsync();
            var alike = Assert.ThrowsAsync<ServiceFaultException>(() => Owner.SendAsync(
                ElastiCacheOperations.CreateCacheParameterGroup, new() { CacheParameterGroupName = "tuned", CacheParameterGroupFamily = "redis7", Description = "made by a test" }));
            await AtWorkAsync("create-now");
            await PictureAsync("slow-create");
            await AssertAccessibleAsync();
            await Expect(Page.GetByTestId("refused")).ToContainTextAsync("another program holds the database");
            Assert.Contains("another program holds the database", (await alike).Message, StringComparison.Ordinal);
        }

        await Expect(Page.GetByTestId("refused")).ToContainTextAsync("Nothing was changed");
        var requestId = await Page.GetByTestId("refused").Locator("code").TextContentAsync();
        Assert.Contains($"Request {requestId} of the console failed", Server.Output, StringComparison.Ordinal);
        await Expect(Working).ToHaveCountAsync(0);
        await Expect(Field("id")).ToHaveValueAsync("Orders");
        await Expect(Field("description")).ToHaveValueAsync("of the shop");
        await AssertAccessibleAsync();
        await PictureAsync("slow-refused");

        await Page.GetByTestId("create-now").ClickAsync();
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("orders");
        Assert.Equal("of the shop", Assert.Single(await Owner.GroupsAsync()).Description);
    }

    [Fact]
    public async Task Over_a_slow_network_nothing_typed_is_lost_a_page_says_that_it_comes_and_what_is_pressed_twice_is_done_once()
    {
        const string typed = "a shop's orders that nobody has";
        await using var network = new SlowNetwork(Server);
        await Owner.CreateGroupAsync("orders");
        await Page.GotoAsync(new Uri(network.Endpoint, "console").ToString());
        await Expect(Page.GetByTestId("row-orders")).ToBeVisibleAsync();
        network.Delay = _delay;
        await Page.GetByTestId("filter").PressSequentiallyAsync(typed, new() { Delay = 40 });
        await Expect(Page.GetByTestId("no-match")).ToBeVisibleAsync();
        await Expect(Page.GetByTestId("filter")).ToHaveValueAsync(typed);

        // A click elsewhere ends the typing, and goes where it says.
        await Page.Locator("nav a[href='/console/vpcs']").ClickAsync();
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("VPCs");
        await Page.GetByTestId("create").ClickAsync();
        await Page.GetByTestId("create-now").DblClickAsync();
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync(new Regex("^vpc-"));
        await Page.Locator("nav a[href='/console/vpcs']").ClickAsync();
        await Expect(Page.Locator("[data-testid^=row-]")).ToHaveCountAsync(2);

        await Page.GotoAsync(new Uri(network.Endpoint, "console/create").ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await Expect(Page.Locator(".starting")).ToBeVisibleAsync();
        await Field("id").PressSequentiallyAsync("TheOrdersOfTheShop", new() { Delay = 40 });
        await Expect(Page.GetByText("Stored as theordersoftheshop", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(Field("id")).ToHaveValueAsync("TheOrdersOfTheShop");
        await Expect(Page.Locator(".starting")).ToBeHiddenAsync();
        // The page before its network, whose end it would complain of.
        await Page.GotoAsync("about:blank");
    }

    /// <summary>It cannot be pressed, and the page says that it is at work.</summary>
    private async Task AtWorkAsync(string button)
    {
        await Expect(Page.GetByTestId(button)).ToHaveAttributeAsync("aria-busy", "true");
        await Expect(Page.GetByTestId(button)).ToBeDisabledAsync();
        await Expect(Working).ToBeVisibleAsync();
    }
}
