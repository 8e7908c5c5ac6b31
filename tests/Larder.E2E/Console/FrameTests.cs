using System.Text.RegularExpressions;
using Larder.E2E.Harness;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>What stands around every page.</summary>
public sealed class FrameTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task By_night_everything_is_as_readable_and_the_choice_is_remembered()
    {
        await Owner.AvailableGroupAsync("orders");
        await OpenAsync("console/replication-groups/orders");
        await Page.GetByTestId("theme").ClickAsync();
        await Page.GetByTestId("theme-dark").ClickAsync();

        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("orders");
        await AssertAccessibleAsync();
        await PictureAsync("dark");
        await OpenAsync("console/create");
        await Expect(Page.GetByTestId("create-now")).ToBeVisibleAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_finds_a_cache_from_anywhere()
    {
        await Owner.AvailableGroupAsync("orders");
        await OpenAsync("console/create");
        await Expect(Page.GetByTestId("create-now")).ToBeVisibleAsync();

        await Page.Keyboard.PressAsync("Control+k");
        await Expect(Page.GetByTestId("palette-typed")).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("ord");
        await Expect(Page.Locator("#palette-list li")).ToHaveCountAsync(1);
        await AssertAccessibleAsync();
        await PictureAsync("palette");
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page).ToHaveURLAsync(new Regex("/console/replication-groups/orders$"));
        await Expect(Page.GetByTestId("palette-typed")).ToHaveCountAsync(0);
    }
}
