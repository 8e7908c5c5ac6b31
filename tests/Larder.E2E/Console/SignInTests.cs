using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Ways in without a key that is typed, and the end of a session under an open page.</summary>
public sealed class SignInTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task A_one_time_link_signs_in_once_and_stays_out_of_the_address()
    {
        var told = await Tool.RunAsync(Path.Combine(BuiltServer.Directory, "larder"), ["console", "--home", Server.Home]);
        var link = told.Output.Trim();
        await using var first = await Host.Chromium.NewContextAsync();
        var page = await first.NewPageAsync();
        await page.GotoAsync(link);

        await Expect(page.GetByTestId("heading")).ToHaveTextAsync("Caches");
        Assert.DoesNotContain("once", page.Url, StringComparison.Ordinal);

        await using var second = await Host.Chromium.NewContextAsync();
        page = await second.NewPageAsync();
        await page.GotoAsync(link);
        await Expect(page.GetByTestId("refused")).ToContainTextAsync("used before");
        Assert.DoesNotContain("once=", page.Url, StringComparison.Ordinal);
        Assert.Empty(await Accessibility.ViolationsAsync(page));
    }
}
