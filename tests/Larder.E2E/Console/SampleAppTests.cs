using System.Globalization;
using System.Text.RegularExpressions;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>The sample application, against real engines.</summary>
public sealed partial class SampleAppTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task It_hits_and_misses_goes_on_through_other_tabs_and_a_failover_and_leaves_no_key()
    {
        var group = await Owner.ReplicatedGroupAsync("orders");
        await OpenAsync("console/replication-groups/orders/sample");
        await Expect(Page.Locator(".sample-facts")).ToContainTextAsync("larder:sample:*");
        await PictureAsync("before");
        await Page.GetByTestId("sample-start").ClickAsync();
        await Expect(Page.GetByTestId("sample-running")).ToBeVisibleAsync();
        await GrowsAsync("sample-hits", from: 40);
        Assert.NotEqual(0, await NumberAsync("sample-misses"));
        await Expect(Page.GetByTestId("sample-hit-latency")).ToHaveTextAsync(new Regex(@"^\d+\.\d+ ms$"));
        Assert.NotEmpty(await KeysAsync(group));

        await Page.GetByTestId("tab-overview").ClickAsync();
        await Expect(Page.GetByTestId("sample-running")).ToHaveCountAsync(0);
        await Page.GetByTestId("tab-sample").ClickAsync();
        await Expect(Page.GetByTestId("sample-running")).ToBeVisibleAsync();
        var before = await GrowsAsync("sample-hits", from: 60);

        await Page.GetByTestId("sample-failover").ClickAsync();
        await Expect(Page.GetByTestId("sample-failed-over")).ToContainTextAsync("orders-001 → orders-002");
        await Expect(Page.GetByTestId("sample-interruption")).ToHaveTextAsync(Longest());
        var told = Longest().Match(await Page.GetByTestId("sample-interruption").InnerTextAsync()).Groups[1].Value;
        Assert.InRange(double.Parse(told, NumberStyles.Number, CultureInfo.InvariantCulture), 1, 5000);
        await GrowsAsync("sample-hits", from: before + 20);
        Assert.NotEqual(0, await NumberAsync("sample-without"));
        await PictureAsync("wide");
        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await AssertAccessibleAsync();
        await PictureAsync("narrow");
        await WidenAsync();

        await Page.GetByTestId("sample-stop").ClickAsync();
        await Expect(Page.GetByTestId("sample-ended")).ToBeVisibleAsync();
        await Expect(Page.GetByTestId("sample-start")).ToBeEnabledAsync();
        Assert.Empty(await KeysAsync(group));
        await PictureAsync("stopped");
    }

    [Fact]
    public async Task Memcached_is_used_in_the_same_way()
    {
        var cluster = await Owner.AvailableClusterAsync("sessions");
        await OpenAsync("console/cache-clusters/sessions/sample");
        await Page.GetByTestId("sample-start").ClickAsync();
        await GrowsAsync("sample-hits", from: 20);
        using var client = await MemcachedClient.ConnectAsync(cluster.CacheNodes![0].Endpoint!);
        Assert.NotEqual("0", await client.StatAsync("curr_items"));
        await Expect(Page.GetByTestId("sample-failover")).ToHaveCountAsync(0);
        await PictureAsync("memcached");

        await Page.GetByTestId("sample-stop").ClickAsync();
        await Expect(Page.GetByTestId("sample-ended")).ToBeVisibleAsync();
        Assert.Equal("0", await client.StatAsync("curr_items"));
    }

    private async Task<long> GrowsAsync(string id, long from)
    {
        await Until.TrueAsync(async () => await NumberAsync(id) > from, $"{id} is more than {from}");
        return await NumberAsync(id);
    }

    private async Task<long> NumberAsync(string id) =>
        long.Parse(await Page.GetByTestId(id).InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static async Task<string[]> KeysAsync(ReplicationGroup group)
    {
        await using var client = await RedisClient.ConnectAsync(group);
        return (string[])(await client.Keys.ExecuteAsync("KEYS", "larder:sample:*"))!;
    }

    // The machine's other work may have cost one more than the failover did.
    [GeneratedRegex(@" for ([\d.,]+) ms$")]
    private static partial Regex Longest();
}
