using System.Text.RegularExpressions;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed class ConsoleFailoverTests : IAsyncLifetime
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
    public async Task A_group_with_a_replica_is_created_and_failed_over_in_the_browser_and_what_it_cost_is_shown()
    {
        await SignInAsync();
        await CreateAsync();
        await Expect(Page.GetByTestId("last-failover")).ToHaveTextAsync("Never");
        await Expect(Node(0)).ToContainTextAsync("orders-001Primary");
        await Expect(Node(1)).ToContainTextAsync("orders-002Replica");
        await Expect(Node(1).Locator("[data-sync]")).ToHaveAttributeAsync("data-sync", "InSync");

        await Page.GetByTestId("test-failover").ClickAsync();

        await Expect(Page.GetByTestId("failover-result")).ToContainTextAsync("orders-001 → orders-002");
        await Expect(Page.GetByTestId("lost")).ToHaveTextAsync("0");
        await Expect(Page.GetByTestId("acknowledged")).Not.ToHaveTextAsync("0");
        await Expect(Page.GetByTestId("outage-measured")).ToHaveTextAsync(new Regex(@"^\d+\.\d ms$"));
        await Expect(Page.GetByTestId("outage-seen")).ToHaveTextAsync(new Regex(@"^\d+\.\d ms$"));
        await Expect(Page.GetByTestId("last-failover")).ToContainTextAsync("No acknowledged write was lost");
        await Expect(Node(0)).ToContainTextAsync("orders-002Primary");
        await Picture("failover");

        await Expect(Page.GetByTestId("test-failover")).ToBeEnabledAsync();
        await Page.GetByTestId("language").ClickAsync();
        await Expect(Page.GetByTestId("test-failover")).ToHaveTextAsync("지금 장애 조치");
        await Page.GetByTestId("test-failover").ClickAsync();
        await Expect(Page.GetByTestId("failover-result")).ToContainTextAsync("orders-002 → orders-001");
        await Picture("failover-ko");
        Assert.Empty(_browser.Complaints);
    }

    private async Task SignInAsync()
    {
        await Page.GotoAsync(_server.Endpoint.ToString());
        await Page.GetByTestId("key-id").FillAsync(_server.Key.Id);
        await Page.GetByTestId("key-secret").FillAsync(_server.Key.Secret);
        await Page.GetByTestId("sign-in").ClickAsync();
    }

    private async Task CreateAsync()
    {
        await Page.GetByTestId("create").ClickAsync();
        await Field("id").FillAsync("orders");
        await Field("description").FillAsync("orders of the shop");
        await Expect(Field("automatic-failover")).ToBeDisabledAsync();
        await Field("replicas").FillAsync("6");
        await Expect(Field("replicas")).ToHaveValueAsync("5");
        await Field("replicas").FillAsync("1");
        await Expect(Field("automatic-failover")).ToBeCheckedAsync();
        await Expect(Field("multi-az")).ToBeCheckedAsync();
        await Picture("create-replicas");
        await Page.GetByTestId("create-now").ClickAsync();
        await Expect(Page.Locator(".heading [data-status]")).ToHaveAttributeAsync("data-status", "available");
    }

    private ILocator Node(int row) => Page.Locator("[data-testid^=node-]").Nth(row);

    // MudBlazor hands the attribute to the input itself or to its frame, as the component has it.
    private ILocator Field(string id) => Page.Locator($"input[data-testid={id}], [data-testid={id}] input").First;

    // Where somebody wants to see what the test saw.
    private async Task Picture(string name)
    {
        if (Environment.GetEnvironmentVariable("LARDER_TEST_PICTURES") is { Length: > 0 } directory)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(directory, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }
}
