using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed class ConsoleFailoverTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task A_group_with_a_replica_is_created_and_failed_over_in_the_browser_and_what_it_cost_is_shown()
    {
        await OpenAsync("console");
        await CreateAsync();
        await Page.GetByTestId("tab-nodes").ClickAsync();
        await Expect(Node(0)).ToContainTextAsync("orders-001Primary");
        await Expect(Node(1)).ToContainTextAsync("orders-002Replica");
        await Expect(Node(1).Locator("[data-sync]")).ToHaveAttributeAsync("data-sync", "InSync");
        await Page.GetByTestId("tab-failover").ClickAsync();
        await Expect(Page.GetByTestId("last-failover")).ToHaveTextAsync("Never");

        await Page.GetByTestId("test-failover").ClickAsync();

        await Expect(Page.GetByTestId("failover-result")).ToContainTextAsync("orders-001 → orders-002");
        await Expect(Page.GetByTestId("lost")).ToHaveTextAsync("0");
        await Expect(Page.GetByTestId("acknowledged")).Not.ToHaveTextAsync("0");
        await Expect(Page.GetByTestId("outage-measured")).ToHaveTextAsync(new Regex(@"^\d+\.\d ms$"));
        await Expect(Page.GetByTestId("outage-seen")).ToHaveTextAsync(new Regex(@"^\d+\.\d ms$"));
        await Expect(Page.GetByTestId("last-failover")).ToContainTextAsync("No acknowledged write was lost");
        await PictureAsync("failover");
        await Page.GetByTestId("tab-nodes").ClickAsync();
        await Expect(Node(0)).ToContainTextAsync("orders-002Primary");
        await Page.GetByTestId("tab-failover").ClickAsync();

        await Expect(Page.GetByTestId("test-failover")).ToBeEnabledAsync();
        await Page.GetByTestId("language").ClickAsync();
        await Expect(Page.GetByTestId("test-failover")).ToHaveTextAsync("지금 장애 조치");
        await Page.GetByTestId("test-failover").ClickAsync();
        await Expect(Page.GetByTestId("failover-result")).ToContainTextAsync("orders-002 → orders-001");
        await PictureAsync("failover-ko");
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
        await PictureAsync("create-replicas");
        await Page.GetByTestId("create-now").ClickAsync();
        await Expect(Page.Locator(".heading [data-status]")).ToHaveAttributeAsync("data-status", "available");
    }

    private ILocator Node(int row) => Page.Locator("[data-testid^=node-]").Nth(row);
}
