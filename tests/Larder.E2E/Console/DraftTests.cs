using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>With a server of its own, since it is killed.</summary>
public sealed class DraftTests : IAsyncLifetime
{
    private LarderServer _server = null!;
    private Browser _browser = null!;

    private IPage Page => _browser.Page;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync(new() { Program = BuiltServer.Directory });
        _browser = await Browser.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_was_typed_outlasts_a_server_that_is_killed_under_the_open_page()
    {
        await _server.Owner().AvailableGroupAsync("carts");
        await SignInAsync();
        var other = await Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(_server.Endpoint, "console/replication-groups/carts/modify").ToString());
        await Browser.Field(other, "modify-Replicas").FillAsync("1");
        await Expect(other.GetByTestId("effect-Replicas")).ToBeVisibleAsync();
        await Field("replicas").FillAsync("2");
        await Field("id").FillAsync("orders");
        await Expect(Page.GetByTestId("review")).ToContainTextAsync("2 of its replicas");

        // A moment after it is shown it is kept.
        await Until.TrueAsync(
            async () => await Page.EvaluateAsync<bool>("Object.values(sessionStorage).some(draft => draft.includes('\"Replicas\":2'))"), "it is kept");

        await _server.KillAsync();
        // Typed for nobody: the server never hears of it.
        await Field("description").FillAsync("orders of the shop");
        await Browser.Field(other, "modify-Description").FillAsync("carts of the shop");
        await _server.BeginAsync();

        await Expect(Page.GetByTestId("restored")).ToBeVisibleAsync();
        await Expect(Field("id")).ToHaveValueAsync("orders");
        await Expect(Field("replicas")).ToHaveValueAsync("2");
        await Expect(Field("description")).ToHaveValueAsync("orders of the shop");
        await Expect(other.GetByTestId("restored")).ToBeVisibleAsync();
        await Expect(Browser.Field(other, "modify-Replicas")).ToHaveValueAsync("1");
        await Expect(Browser.Field(other, "modify-Description")).ToHaveValueAsync("carts of the shop");

        await Page.GetByTestId("start-over").ClickAsync();
        await Expect(Field("id")).ToHaveValueAsync("");
        await Page.ReloadAsync();
        await Expect(Field("replicas")).ToHaveValueAsync("0");
        await Expect(Page.GetByTestId("restored")).ToBeHiddenAsync();
    }

    private async Task SignInAsync()
    {
        await Page.GotoAsync(new Uri(_server.Endpoint, "console/create").ToString());
        await Page.GetByTestId("key-id").FillAsync(_server.Key.Id);
        await Page.GetByTestId("key-secret").FillAsync(_server.Key.Secret);
        await Page.GetByTestId("sign-in").ClickAsync();
    }

    private ILocator Field(string id) => Browser.Field(Page, id);
}
