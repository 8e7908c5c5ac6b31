using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed class GroupPagesTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task A_parameter_group_is_made_changed_by_two_compared_and_kept_while_a_cache_has_it()
    {
        await OpenAsync("console/parameter-groups");
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
        await CheckAsync("parameter-groups-empty");
        await Page.GetByTestId("create").ClickAsync();
        await Page.GetByTestId("create-now").ClickAsync();
        await Expect(Page.GetByText("Description must be provided")).ToBeVisibleAsync();
        await CheckAsync("parameter-group-create");
        await OpenAsync("console/create/parameter-group?copy=default.redis7");
        await Field("name").FillAsync("Sessions");
        await Field("description").FillAsync("Of the shop");
        await Page.GetByTestId("create-now").ClickAsync();
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("sessions");
        await Expect(Page.GetByTestId("unused")).ToBeVisibleAsync();
        await Owner.AvailableGroupAsync("orders", message => message with { CacheParameterGroupName = "sessions" });
        await Expect(Page.GetByTestId("user-orders")).ToBeVisibleAsync();

        await ChangeAsync();
        await Page.GetByTestId("compare").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Uri(Server.Endpoint, "console/parameter-groups/default.redis7/diff/sessions").ToString());
        await Expect(Page.GetByTestId("diff-timeout").Locator("ins")).ToHaveTextAsync("60");
        await CheckAsync("parameter-group-diff");
        await Page.Locator(".back").ClickAsync();
        await Page.GetByTestId("delete").ClickAsync();
        await Page.GetByTestId("confirm").ClickAsync();
        await Expect(Page.GetByTestId("refused")).ToContainTextAsync("is used by a cache: orders");
    }

    [Fact]
    public async Task A_network_is_made_of_a_VPC_its_subnets_a_subnet_group_and_a_security_group_and_taken_down_again()
    {
        await OpenAsync("console/vpcs");
        await Expect(Page.GetByTestId("enforced")).ToContainTextAsync("not enforced");
        await CheckAsync("vpcs");
        await Page.GetByTestId("create").ClickAsync();
        await Expect(Page.GetByTestId("subnets")).ToContainTextAsync("10.0.32.0/20");
        await CheckAsync("vpc-create");
        await Page.GetByTestId("create-now").ClickAsync();
        await Expect(Page.GetByTestId("row-10.0.32.0/20")).ToBeVisibleAsync();
        await Page.GetByTestId("add-subnet").ClickAsync();
        await CheckAsync("vpc");
        await Page.GetByTestId("add-now").ClickAsync();
        await Page.GetByTestId("delete-10.0.48.0/20").ClickAsync();
        await Page.GetByTestId("confirm").ClickAsync();
        await Expect(Page.GetByTestId("row-10.0.48.0/20")).ToHaveCountAsync(0);
        var vpc = Page.Url;

        await OpenAsync("console/subnet-groups");
        await CheckAsync("subnet-groups-empty");
        await Page.GetByTestId("create").ClickAsync();
        await Field("name").FillAsync("My-First-Subnet-Group");
        await Field("description").FillAsync("Of the walk");
        await CheckAsync("subnet-group-create");
        await Page.GetByTestId("save").ClickAsync();
        await Expect(Page.GetByTestId("zones")).ToHaveTextAsync($"{Region}a, {Region}b, {Region}c");
        await Page.GetByTestId("edit").ClickAsync();
        await Field($"subnet-{Region}a").ClickAsync();
        await Page.GetByTestId("save").ClickAsync();
        await Expect(Page.GetByTestId("zones")).ToHaveTextAsync($"{Region}b, {Region}c");
        await CheckAsync("subnet-group");
        await DeleteAsync("console/subnet-groups");

        await OpenAsync("console/security-groups");
        await CheckAsync("security-groups");
        await Page.GetByTestId("create").ClickAsync();
        await Field("name").FillAsync("shop");
        await Field("description").FillAsync("The shop");
        await CheckAsync("security-group-create");
        await Page.GetByTestId("create-now").ClickAsync();
        await Page.GetByTestId("add-rule").ClickAsync();
        await Field("rule-source").FillAsync("10.0.0.0/33");
        await Expect(Page.GetByText("is malformed")).ToBeVisibleAsync();
        await Field("rule-source").FillAsync("10.0.0.0/16");
        await CheckAsync("security-group");
        await Page.GetByTestId("add-now").ClickAsync();
        await Page.GetByTestId("revoke-10.0.0.0/16").ClickAsync();
        await Expect(Page.GetByTestId("rule-10.0.0.0/16")).ToHaveCountAsync(0);
        await DeleteAsync("console/security-groups");

        await Page.GotoAsync(vpc);
        await Page.GetByTestId("delete").ClickAsync();
        await Page.GetByTestId("confirm").ClickAsync();
        await Expect(Page.GetByTestId("refused")).ToContainTextAsync("Delete first: subnet-");
    }

    [Fact]
    public async Task What_can_run_here_is_listed_with_the_caches_that_run_it()
    {
        await Owner.AvailableGroupAsync("orders");
        await OpenAsync("console/engine-versions");
        await Expect(Page.Locator("[data-testid^=engine-redis-]").Filter(new() { HasText = "orders" })).ToBeVisibleAsync();
        await Expect(Page.GetByTestId("no-updates")).ToBeVisibleAsync();
        await CheckAsync("engine-versions");
    }

    private async Task ChangeAsync()
    {
        await Page.GetByTestId("edit").ClickAsync();
        await Page.GetByTestId("set-timeout").FillAsync("5");
        await Expect(Page.Locator("#problem-timeout")).ToContainTextAsync("within 0,20-; 5 was given");
        await CheckAsync("parameter-group-edit");
        await Page.GetByTestId("set-timeout").FillAsync("60");
        await Page.GetByTestId("set-maxmemory-policy").SelectOptionAsync("noeviction");
        // Another does it by the API.
        await Owner.SendAsync(ElastiCacheOperations.ModifyCacheParameterGroup, new()
        {
            CacheParameterGroupName = "sessions",
            ParameterNameValues = [new() { ParameterName = "tcp-keepalive", ParameterValue = "100" }],
        });
        await Expect(Page.GetByTestId("changed-meanwhile")).ToBeVisibleAsync();
        await Page.GetByTestId("review").ClickAsync();
        await Expect(Page.GetByTestId("others").GetByTestId("diff-tcp-keepalive")).ToBeVisibleAsync();
        await Expect(Page.GetByTestId("impact-orders")).ToContainTextAsync("2 immediately");
        await CheckAsync("parameter-group-review");
        await Page.GetByTestId("save").ClickAsync();
        await Expect(Page.GetByTestId("parameter-timeout").GetByTestId("source")).ToHaveTextAsync("User");
        await CheckAsync("parameter-group");
        var stored = await Owner.SendAsync(ElastiCacheOperations.DescribeCacheParameters, new() { CacheParameterGroupName = "sessions", Source = "user" });
        Assert.Equal(["maxmemory-policy", "tcp-keepalive", "timeout"], stored.Parameters!.Select(one => one.ParameterName));
    }

    private async Task DeleteAsync(string list)
    {
        await Page.GetByTestId("delete").ClickAsync();
        await Page.GetByTestId("confirm").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Uri(Server.Endpoint, list).ToString());
    }

    /// <summary>Whoever cannot see it well, and whoever has a telephone, can use the page as it is now.</summary>
    private async Task CheckAsync(string name)
    {
        await Expect(Page.GetByTestId("heading")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await PictureAsync(name);
        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await PictureAsync($"{name}-390");
        await WidenAsync();
    }
}
