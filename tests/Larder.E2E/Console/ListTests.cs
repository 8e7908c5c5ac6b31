using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed partial class ListTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task What_changes_elsewhere_shows_in_every_tab_without_a_reload_and_a_page_says_when_its_cache_is_gone()
    {
        var other = await NewPageAsync();
        await OpenAsync("console");
        await other.GotoAsync(new Uri(Server.Endpoint, "console").ToString());
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
        await Expect(other.GetByTestId("empty")).ToBeVisibleAsync();

        await Owner.CreateGroupAsync("orders");

        foreach (var page in new[] { Page, other })
            await Expect(page.GetByTestId("row-orders").Locator("[data-status]")).ToHaveAttributeAsync("data-status", "available");
        await Expect(Page.GetByTestId("row-orders").Locator("code")).ToHaveTextAsync(EndpointText());
        await other.GetByTestId("open-orders").ClickAsync();
        await Expect(other.GetByTestId("heading")).ToHaveTextAsync("orders");

        await Owner.DeleteGroupAsync("orders");

        await Expect(other.GetByTestId("gone")).ToBeVisibleAsync();
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_list_shows_what_one_asks_for_remembers_it_in_its_address_and_leads_to_deleting()
    {
        await Owner.AvailableGroupAsync("orders", message => message with { Tags = [new() { Key = "team", Value = "shop" }] });
        await Owner.AvailableClusterAsync("carts-10");
        await Owner.AvailableClusterAsync("carts-9");
        await OpenAsync("console");
        await Expect(Rows).ToHaveTextAsync([new Regex("^carts-9"), new Regex("^carts-10"), new Regex("^orders")]);
        await AssertAccessibleAsync();
        await PictureAsync("list");

        await Page.GetByTestId("sort-Name").ClickAsync();
        await Expect(Rows.First).ToContainTextAsync("orders");
        await Page.GetByTestId("filter-engine").SelectOptionAsync("memcached");
        await Expect(Page).ToHaveURLAsync(new Regex("(?=.*engine=memcached)(?=.*order=desc)"));
        await ChooseTagsAsync();
        await Page.ReloadAsync();
        await Expect(Rows).ToHaveTextAsync([new Regex("^carts-10"), new Regex("^carts-9")]);

        await Page.GetByTestId("filter").FillAsync("no such thing");
        await Expect(Page.GetByTestId("no-match")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await PictureAsync("list-no-match");
        await Page.GetByTestId("clear-filters").ClickAsync();
        await Page.GetByTestId("filter").FillAsync("team=shop");
        await Expect(Rows).ToHaveCountAsync(1);
        await Expect(Rows.First).ToContainTextAsync("team=shop");

        await DeleteAsync("orders");
    }

    private ILocator Rows => Page.Locator("[data-testid^=row-]");

    private async Task ChooseTagsAsync()
    {
        await Page.GetByTestId("columns").ClickAsync();
        await Page.GetByTestId("column-Tags").CheckAsync();
        await AssertAccessibleAsync();
        await PictureAsync("list-columns");
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Page.GetByTestId("column-Tags")).ToBeHiddenAsync();
    }

    private async Task DeleteAsync(string id)
    {
        await Expect(Page.GetByTestId("actions").Locator("button")).ToBeDisabledAsync();
        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await PictureAsync("list-phone");
        await WidenAsync();
        await Page.GetByTestId($"select-{id}").CheckAsync();
        await Page.GetByTestId("actions").Locator("button").ClickAsync();
        await PictureAsync("list-actions");
        await Page.GetByTestId("action-delete").ClickAsync();
        await Field("typed-name").FillAsync(id);
        await Page.GetByTestId("delete-now").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Uri(Server.Endpoint, "console").ToString());
        await Expect(Page.GetByTestId($"row-{id}")).ToHaveCountAsync(0);
    }

    [GeneratedRegex(@"^127\.[\d.]+:6379$")]
    private static partial Regex EndpointText();
}
