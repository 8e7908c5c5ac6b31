using Larder.E2E.Harness;
using Microsoft.Playwright;
using StackExchange.Redis;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

public sealed class ConsoleWalkTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task A_cache_is_created_used_and_deleted_in_the_browser()
    {
        await OpenAsync("console");
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
        await CreateAsync("DemoCluster");
        await UseAsync();
        await SwitchToKoreanAsync();
        await DeleteAsync();
    }

    [Fact]
    public async Task A_stranger_sees_the_sign_in_form_only()
    {
        await using var stranger = await Host.Chromium.NewContextAsync();
        var page = await stranger.NewPageAsync();
        await page.GotoAsync(new Uri(Server.Endpoint, "console/create").ToString());
        await page.GetByTestId("key-id").FillAsync(Server.Key.Id);
        await page.GetByTestId("key-secret").FillAsync("not the secret");
        await page.GetByTestId("sign-in").ClickAsync();

        await Expect(page.GetByTestId("refused")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(Server.Endpoint, "console").ToString());
        await Expect(page.GetByTestId("sign-in")).ToBeVisibleAsync();
    }

    private async Task CreateAsync(string id)
    {
        await Page.GetByTestId("create").ClickAsync();
        await Page.GetByTestId("engine-memcached").ClickAsync();
        await Expect(Field("nodes")).ToHaveValueAsync("1");
        await Field("nodes").FillAsync("41");
        await Page.GetByTestId("create-now").ClickAsync();
        await Expect(Page.GetByTestId("problems")).ToContainTextAsync("at most 40 cache nodes");
        await Expect(Page.GetByTestId("problems")).ToContainTextAsync("CacheClusterId must be provided");
        await Page.GetByTestId("engine-redis").ClickAsync();
        await Field("id").FillAsync("no--good");
        await Expect(Page.GetByTestId("section-basics")).ToContainTextAsync("is not a valid identifier");
        await Field("id").FillAsync(id);
        await Field("description").FillAsync("Made in the console");
        await Page.GetByTestId("add-tag").ClickAsync();
        await Page.GetByLabel("Key", new() { Exact = true }).FillAsync("team");
        await Page.GetByLabel("Value", new() { Exact = true }).FillAsync("web");
        await PictureAsync("create");
        await Page.GetByTestId("create-now").ClickAsync();

        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync(id.ToLowerInvariant());
        await Expect(Page.Locator(".heading [data-status]")).ToHaveAttributeAsync("data-status", "available");
    }

    private async Task UseAsync()
    {
        var endpoint = await Page.GetByTestId("primary").InnerTextAsync();
        await Expect(Page.GetByTestId("snippet-text")).ToContainTextAsync(
            $"redis-cli -h {endpoint[..endpoint.IndexOf(':', StringComparison.Ordinal)]} -p 6379 GET greeting");
        await PictureAsync("detail");

        using var client = await ConnectionMultiplexer.ConnectAsync(endpoint);
        Assert.True(await client.GetDatabase().StringSetAsync("greeting", "hello"));
        Assert.Equal("hello", (string?)await client.GetDatabase().StringGetAsync("greeting"));
    }

    private async Task SwitchToKoreanAsync()
    {
        await Page.GetByTestId("language").ClickAsync();
        await Expect(Page.Locator("html")).ToHaveAttributeAsync("lang", "ko");
        await Page.GotoAsync(new Uri(Server.Endpoint, "console").ToString());
        await Expect(Page.GetByTestId("heading")).ToHaveTextAsync("캐시");
        await Expect(Page.GetByTestId("row-democluster").Locator("[data-status]")).ToHaveTextAsync("사용 가능");
        await PictureAsync("list");
        await Page.GetByTestId("open-democluster").ClickAsync();
    }

    private async Task DeleteAsync()
    {
        // Other tests have caches on this server, too.
        var process = Assert.Single(Server.Nodes, node => node.OwnerArn.Contains($":{Region}:", StringComparison.Ordinal)).Pid!.Value;
        await Page.GetByTestId("actions").ClickAsync();
        await Page.GetByTestId("delete").ClickAsync();
        await Expect(Page.GetByTestId("delete-now")).ToBeDisabledAsync();
        await Field("typed-name").FillAsync("democluster");
        await Page.GetByTestId("delete-now").ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Uri(Server.Endpoint, "console").ToString());
        await Expect(Page.GetByTestId("empty")).ToBeVisibleAsync();
        await Until.TrueAsync(() => !Processes.Runs(process), "the cache's process has ended");
    }
}
