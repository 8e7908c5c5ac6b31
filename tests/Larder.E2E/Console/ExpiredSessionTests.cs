using System.Text.Json;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>A session that ends under an open page: whoever signs in again is where he was, with what he had typed.</summary>
[Collection(OwnersServer.Name)]
public sealed class ExpiredSessionTests(OwnersServer owners)
{
    private static readonly JsonSerializerOptions _camelCase = new(JsonSerializerDefaults.Web);
    private readonly List<string> _complaints = [];

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_session_of_the_others_at_once()
    {
        var page = await TypedAsync();
        var other = await page.Context.NewPageAsync();
        Browser.Follow(other, _complaints);
        await other.GotoAsync(new Uri(owners.Server.Endpoint, "console").ToString());
        await other.GetByTestId("sign-out").ClickAsync();
        await Expect(other.GetByTestId("sign-in")).ToBeVisibleAsync();

        await SignedInAgainAsync(page);

        Assert.Empty(_complaints);
    }

    [Fact]
    public async Task With_a_key_that_is_taken_away_a_session_ends()
    {
        var page = await TypedAsync();
        await owners.Server.KillAsync();
        var old = owners.Server.Key;
        AccessKeyLine[] others = [old with { Id = old.Id[..^4] + "2222", Secret = new string([.. old.Secret.Reverse()]) }];
        await File.WriteAllTextAsync(
            Path.Combine(owners.Server.Home, "access-keys.json"), JsonSerializer.Serialize(others, _camelCase), TestContext.Current.CancellationToken);
        await owners.Server.BeginAsync();

        await SignedInAgainAsync(page);
    }

    private async Task<IPage> TypedAsync()
    {
        var page = await owners.OpenAsync("console/create", _complaints);
        await Browser.Field(page, "id").FillAsync("orders");
        await Browser.Field(page, "replicas").FillAsync("2");
        await Until.TrueAsync(
            async () => await page.EvaluateAsync<bool>("Object.values(sessionStorage).some(draft => draft.includes('\"Replicas\":2'))"), "it is kept");
        return page;
    }

    private async Task SignedInAgainAsync(IPage page)
    {
        await Expect(page.GetByTestId("sign-in")).ToBeVisibleAsync();
        await owners.SignInAsync(page);
        await Expect(page.GetByTestId("restored")).ToBeVisibleAsync();
        await Expect(Browser.Field(page, "id")).ToHaveValueAsync("orders");
        await Expect(Browser.Field(page, "replicas")).ToHaveValueAsync("2");
        Assert.EndsWith("/console/create", page.Url, StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }
}
