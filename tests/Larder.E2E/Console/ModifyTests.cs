using System.Text.RegularExpressions;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Changing a cache in the browser: what is said before is what clients see then.</summary>
public sealed class ModifyTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task What_is_previewed_is_what_a_client_sees()
    {
        var group = await Owner.ReplicatedGroupAsync("orders");
        await using var redis = await RedisClient.ConnectAsync(group);
        await redis.Keys.StringSetAsync("greeting", "hello");

        await OpenAsync("console/replication-groups/orders/modify");
        await Expect(Page.GetByTestId("save")).ToBeDisabledAsync();
        await ChooseAsync("modify-NodeType", "cache.t3.small · ");
        await Page.GetByTestId("immediately").ClickAsync();
        await Expect(Effect("NodeType")).ToHaveAttributeAsync("data-interruption", "None");
        await Expect(Effect("NodeType")).ToContainTextAsync("orders-002 takes the new settings while it runs");
        await PictureAsync("modify");
        await AssertAccessibleAsync();
        await SaveAsync("orders");
        await Until.TrueAsync(async () => await Owner.GroupAsync("orders") is { Status: "available", CacheNodeType: "cache.t3.small" }, "orders has scaled");
        Assert.Equal(0, redis.Cuts);

        await OpenAsync("console/replication-groups/orders/modify");
        await ChooseAsync("modify-Primary", "orders-002");
        await Page.GetByTestId("immediately").ClickAsync();
        await Expect(Effect("Primary")).ToHaveAttributeAsync("data-interruption", "Failover");
        await SaveAsync("orders");
        await Owner.FailedOverAsync("orders", "orders-001");
        await Until.TrueAsync(() => redis.Cuts > 0, "the client of the primary was cut");
        Assert.Equal("hello", (string?)await redis.Keys.StringGetAsync("greeting"));
    }

    [Fact]
    public async Task Of_two_people_the_second_sees_what_the_first_saved_before_anything_of_his_is()
    {
        await Owner.AvailableGroupAsync("orders");
        await OpenAsync("console/replication-groups/orders/modify");
        await Field("modify-Description").FillAsync("mine");
        var other = await NewPageAsync();
        await other.GotoAsync(new Uri(Server.Endpoint, "console/replication-groups/orders/modify").ToString());
        await Browser.Field(other, "modify-Description").FillAsync("theirs");
        await other.GetByTestId("save").ClickAsync();
        await Expect(other.GetByTestId("heading")).ToHaveTextAsync("orders");

        await Expect(Page.GetByTestId("difference-Description")).ToContainTextAsync(new Regex(@"mine\s+theirs"));
        await Expect(Page.GetByTestId("save")).ToBeDisabledAsync();
        await PictureAsync("modify-difference");
        await AssertAccessibleAsync();
        await Page.GetByTestId("keep-mine").ClickAsync();
        await SaveAsync("orders");

        Assert.Equal("mine", (await Owner.GroupAsync("orders")).Description);
    }

    [Fact]
    public async Task What_is_refused_is_said_while_it_is_typed_and_what_waits_can_be_dropped_and_made_now()
    {
        await Owner.AvailableClusterAsync("pages", nodes: 3, change: message => message with { PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.FromDays(3)) });
        await Page.SetViewportSizeAsync(390, 844);
        await OpenAsync("console/cache-clusters/pages/modify");
        await Field("modify-MaintenanceWindow").FillAsync("sun:05:00");
        await Expect(Page.GetByTestId("problem")).ToContainTextAsync("ddd:hh24:mi-ddd:hh24:mi");
        await Expect(Page.GetByTestId("save")).ToBeDisabledAsync();
        await Field("modify-MaintenanceWindow").FillAsync(MaintenanceWindows.In(TimeSpan.FromDays(3)));
        await Field("modify-Nodes").FillAsync("2");
        await Field("remove-0001").CheckAsync();
        await Expect(Effect("Nodes")).ToHaveAttributeAsync("data-time", "Window");
        await Expect(Effect("Nodes")).ToContainTextAsync("0001 ends and loses its contents");
        await Page.ReloadAsync();
        await Expect(Page.GetByTestId("restored")).ToBeVisibleAsync();
        await Expect(Field("remove-0001")).ToBeCheckedAsync();
        await Expect(Effect("Nodes")).ToContainTextAsync("0001 ends and loses its contents");
        await PictureAsync("modify-390");
        await AssertFitsAsync();
        await AssertAccessibleAsync();
        await SaveAsync("pages");

        await OpenAsync("console/cache-clusters/pages/modify");
        await Page.GetByTestId("withdraw-Nodes").ClickAsync();
        await Expect(Page.GetByTestId("waiting")).ToHaveCountAsync(0);
        Assert.Null((await Owner.ClusterAsync("pages")).PendingModifiedValues?.NumCacheNodes);
        await Owner.SendAsync(ElastiCacheOperations.ModifyCacheCluster, new() { CacheClusterId = "pages", NumCacheNodes = 1, CacheNodeIdsToRemove = ["0002", "0003"] });
        await Page.GetByTestId("apply-waiting").ClickAsync();
        await Until.TrueAsync(async () => await Owner.ClusterAsync("pages") is { CacheClusterStatus: "available", NumCacheNodes: 1 }, "pages has one node");
    }

    private ILocator Effect(string kind) => Page.GetByTestId("outlook").GetByTestId($"effect-{kind}");

    private async Task ChooseAsync(string field, string item)
    {
        await Page.GetByTestId(field).ClickAsync();
        await Page.Locator(".mud-popover-open .mud-list-item").Filter(new() { HasText = item }).First.ClickAsync();
    }

    private async Task SaveAsync(string id)
    {
        await Page.GetByTestId("save").ClickAsync();
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync(id);
    }
}
