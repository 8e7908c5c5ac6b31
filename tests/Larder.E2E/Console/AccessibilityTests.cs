using Larder.E2E.Harness;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed class AccessibilityTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task Everybody_can_use_the_list_the_wizard_and_a_cache_s_page()
    {
        await OpenAsync("console");
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await OpenAsync("console/create");
        await Expect(Page.GetByTestId("create-now")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await Owner.ReplicatedGroupAsync("orders", replicas: 1);
        await OpenAsync("console/replication-groups/orders");
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("orders");
        await AssertAccessibleAsync();
        await OpenAsync("console");
        await Expect(Page.GetByTestId("row-orders")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }
}
