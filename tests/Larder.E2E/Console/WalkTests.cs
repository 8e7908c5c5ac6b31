using System.Text.RegularExpressions;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using StackExchange.Redis;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>The whole walk of somebody who meets the console first: a cache of his own design, used and deleted, until nothing is
/// left running; then one for production, whose primary fails over. With a server of its own: for production it takes the
/// largest nodes that the machine has room for.</summary>
public abstract class WalkTests(string language) : IAsyncLifetime
{
    private readonly ConsoleHost _host = new();
    private readonly List<string> _complaints = [];
    private IBrowserContext _context = null!;
    private int _pictures;

    private IPage Page { get; set; } = null!;
    private Owner Owner => _host.Server.Owner("ap-northeast-2");
    private ILocator Status => Page.Locator(".heading [data-status]");

    public async ValueTask InitializeAsync()
    {
        await _host.InitializeAsync();
        _context = await _host.OpenAsync("ap-northeast-2", language, new() { ViewportSize = new() { Width = 1280, Height = 860 } });
        Page = await _context.NewPageAsync();
        Browser.Follow(Page, _complaints);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _context.DisposeAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task From_the_create_button_to_nothing_left_running()
    {
        await Page.GotoAsync(_host.Server.Endpoint.ToString());
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
        await PictureAsync("empty");

        await DesignAsync();
        await UseAsync();
        await LookAroundAsync();
        await DeleteAsync("democluster");
        await ConfirmNothingRunsAsync();

        await CreateForProductionAsync();
        await FailOverAsync();
        await DeleteAsync("shop");
        await ConfirmNothingRunsAsync();
        Assert.Empty(_complaints);
    }

    private async Task DesignAsync()
    {
        await Page.GetByTestId("create").ClickAsync();
        await Page.GetByTestId("engine-redis").ClickAsync();
        await Page.GetByTestId("way-own").ClickAsync();
        await Page.GetByTestId("method-everything").ClickAsync();
        await Page.GetByTestId("cluster-mode-disabled").ClickAsync();
        await Field("id").FillAsync("DemoCluster");
        await Expect(Page.GetByTestId("section-basics")).ToContainTextAsync("democluster");
        await Expect(Field("replicas")).ToHaveValueAsync("0");
        await Expect(Field("multi-az")).Not.ToBeCheckedAsync();
        await Expect(Page.GetByTestId("node-type").First).ToContainTextAsync(".micro");
        await Page.GetByTestId("subnet-group-new").ClickAsync();
        await Field("new-subnet-group").FillAsync("my-first-subnet-group");
        await Expect(Page.GetByTestId("review")).ToContainTextAsync("my-first-subnet-group");
        await PictureAsync("design");
        await Page.GetByTestId("create-now").ClickAsync();

        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("democluster");
        await Expect(Status).ToHaveAttributeAsync("data-status", "available");
        var group = await Owner.GroupAsync("democluster");
        Assert.Equal((false, false), (group.AtRestEncryptionEnabled ?? false, group.TransitEncryptionEnabled ?? false));
        Assert.Equal(("disabled", "disabled"), (group.AutomaticFailover, group.MultiAZ));
        Assert.EndsWith(".micro", group.CacheNodeType, StringComparison.Ordinal);
        Assert.Equal("my-first-subnet-group", (await Owner.ClusterAsync(Assert.Single(group.MemberClusters!))).CacheSubnetGroupName);
    }

    private async Task UseAsync()
    {
        var endpoint = await Page.GetByTestId("primary").InnerTextAsync();
        await PictureAsync("available");
        using var client = await ConnectionMultiplexer.ConnectAsync(endpoint);
        Assert.True(await client.GetDatabase().StringSetAsync("greeting", "hello"));
        Assert.Equal("hello", (string?)await client.GetDatabase().StringGetAsync("greeting"));
    }

    private async Task LookAroundAsync()
    {
        foreach (var (tab, shows) in new[] { ("nodes", "topology"), ("network", "heading"), ("maintenance", "window") })
        {
            await Page.GetByTestId($"tab-{tab}").ClickAsync();
            await Expect(Page.GetByTestId(shows).First).ToBeVisibleAsync();
            await PictureAsync(tab);
        }
    }

    private async Task DeleteAsync(string id)
    {
        await Page.GetByTestId("actions").ClickAsync();
        await Page.GetByTestId("delete").ClickAsync();
        await Expect(Field("final-backup-no")).ToBeCheckedAsync();
        await Expect(Page.GetByTestId("delete-now")).ToBeDisabledAsync();
        await Field("typed-name").FillAsync(id);
        await PictureAsync("delete");
        await Page.GetByTestId("delete-now").ClickAsync();
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
    }

    private async Task ConfirmNothingRunsAsync()
    {
        await Page.GetByTestId("nav-leftovers").ClickAsync();
        await Expect(Page.GetByTestId("verdict")).ToHaveAttributeAsync("data-nothing-runs", "true");
        await PictureAsync("nothing-left");
        Assert.Empty(_host.Server.Engines);
    }

    private async Task CreateForProductionAsync()
    {
        await Page.GetByTestId("nav-console").ClickAsync();
        await Page.GetByTestId("create").ClickAsync();
        await Page.GetByTestId("method-easy").ClickAsync();
        await Page.GetByTestId("preset-production").ClickAsync();
        await Field("id").FillAsync("shop");
        await Expect(Page.GetByTestId("review")).ToContainTextAsync("shop");
        await PictureAsync("production");
        await Page.GetByTestId("create-now").ClickAsync();

        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("shop");
        await Expect(Status).ToHaveAttributeAsync("data-status", "available");
        var group = await Owner.GroupAsync("shop");
        Assert.Equal(("enabled", "enabled", 3), (group.AutomaticFailover, group.MultiAZ, group.MemberClusters!.Count));
    }

    private async Task FailOverAsync()
    {
        await Page.GetByTestId("tab-failover").ClickAsync();
        await Page.GetByTestId("test-failover").ClickAsync();
        await Expect(Page.GetByTestId("failover-result")).ToContainTextAsync(new Regex("shop-001 → shop-00[23]"));
        await Expect(Page.GetByTestId("lost")).ToHaveTextAsync("0");
        await PictureAsync("failover");
        await Page.GetByTestId("tab-nodes").ClickAsync();
        await Expect(Status).ToHaveAttributeAsync("data-status", "available");
        await PictureAsync("topology");
    }

    private ILocator Field(string id) => Browser.Field(Page, id);

    private Task PictureAsync(string step) => Browser.PictureAsync(Page, $"walk-{language}-{++_pictures:00}-{step}");
}

public sealed class WalkInEnglishTests() : WalkTests("en");

public sealed class WalkInKoreanTests() : WalkTests("ko");
