using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>What the owner of a machine has set up is what pages show and offer.</summary>
[Collection(OwnersServer.Name)]
public sealed class OwnersChoiceTests(OwnersServer owners)
{
    // 0.004 an hour, for 720 hours.
    private const string Price = "2.88 EUR";
    private readonly List<string> _complaints = [];

    [Fact]
    public async Task With_a_price_table_the_wizard_a_cache_and_what_is_left_show_money()
    {
        var page = await owners.OpenAsync("console/create?preset=demo", _complaints);
        await Browser.Field(page, "id").FillAsync("priced");
        await Expect(page.GetByTestId("takes-price")).ToHaveTextAsync(Price);
        await Browser.PictureAsync(page, "priced-create");
        await page.GetByTestId("create-now").ClickAsync();

        await Expect(page.GetByTestId("heading")).ToHaveTextAsync("priced");
        await Expect(page.GetByTestId("takes-price")).ToHaveTextAsync(Price);
        Assert.Empty(await Accessibility.ViolationsAsync(page));
        await page.Locator("nav a[href='/console/leftovers']").ClickAsync();
        await Expect(page.GetByTestId("leftover-priced").GetByTestId("cost")).ToContainTextAsync(Price);
        Assert.Empty(await Accessibility.ViolationsAsync(page));
        await Browser.PictureAsync(page, "priced-leftovers");
        await page.Context.DisposeAsync();
        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task A_newer_engine_is_applied_from_a_cache_s_page_and_the_contents_go_along()
    {
        var owner = owners.Server.Owner();
        var group = await owner.AvailableGroupAsync("updated", message => message with { EngineVersion = owners.Programs.RedisVersion });
        await using (var client = await RedisClient.ConnectAsync(group)) await client.Keys.StringSetAsync("greeting", "hello");
        var page = await owners.OpenAsync("console/replication-groups/updated/maintenance", _complaints);
        await Expect(page.GetByTestId("engine-version")).ToContainTextAsync(owners.Programs.RedisVersion);
        var update = page.GetByTestId($"update-{EnginePrograms.UpdateTo(owners.NewerRedis)}");
        await update.GetByTestId("apply-update").ClickAsync();
        Assert.Empty(await Accessibility.ViolationsAsync(page));
        await Browser.PictureAsync(page, "update-confirm");
        await page.GetByTestId("confirm").ClickAsync();

        await Expect(update.Locator("[data-update-status]")).ToHaveAttributeAsync("data-update-status", "complete");
        await Expect(page.GetByTestId("engine-version")).ToContainTextAsync(owners.NewerRedis);
        await Browser.PictureAsync(page, "update-done");
        await using var after = await RedisClient.ConnectAsync(await owner.GroupUntilAsync("updated", "available"));
        Assert.Equal(("hello", EnginePrograms.Mark), ((string?)await after.Keys.StringGetAsync("greeting"), await after.InfoAsync("configured_hz")));
        await page.Context.DisposeAsync();
        Assert.Empty(_complaints);
    }
}
