using System.Text.Json;
using Larder.E2E.Harness;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Commands from a cache's page, to real engines.</summary>
public sealed class CacheShellTests(ConsoleHost host) : ConsoleTest(host)
{
    [Fact]
    public async Task Commands_read_at_once_write_when_allowed_and_are_audited_with_keys_and_without_values()
    {
        await Owner.AvailableGroupAsync("orders");
        await OpenAsync("console/replication-groups/orders/commands");
        await Expect(Page.GetByTestId("no-audit")).ToBeVisibleAsync();
        await AssertAccessibleAsync();
        await PictureAsync("empty");

        Assert.Contains("(nil)", await RunAsync("GET greeting"), StringComparison.Ordinal);
        Assert.Contains("read-only", await RunAsync("SET greeting \"s3cret text\""), StringComparison.Ordinal);
        Assert.Contains("no permissions", await RunAsync("CONFIG GET maxmemory"), StringComparison.Ordinal);
        Assert.Contains("waits for others", await RunAsync("BLPOP queue 0"), StringComparison.Ordinal);
        Assert.Contains("stream without an end", await RunAsync("SUBSCRIBE news"), StringComparison.Ordinal);

        await Page.GetByLabel("Allow writes").CheckAsync();
        await Expect(Page.GetByTestId("shell-warning")).ToContainTextAsync("orders");
        await Page.GetByTestId("shell-line").PressAsync("ArrowUp");
        await Expect(Page.GetByTestId("shell-line")).ToHaveValueAsync("SUBSCRIBE news");
        Assert.EndsWith("OK", await RunAsync("SET greeting \"s3cret text\""), StringComparison.Ordinal);
        Assert.Contains("\"s3cret text\"", await RunAsync("GET greeting"), StringComparison.Ordinal);
        Assert.Contains("1) \"greeting\"", await RunAsync("KEYS *"), StringComparison.Ordinal);
        await Expect(Page.GetByTestId("audit-entry").Nth(1)).ToContainTextAsync("GET greeting");
        await AssertAccessibleAsync();
        await PictureAsync("wide");
        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await AssertAccessibleAsync();
        await PictureAsync("narrow");
        await WidenAsync();

        await Page.GetByTestId("tab-overview").ClickAsync();
        await Page.GetByTestId("tab-commands").ClickAsync();
        await Expect(Page.GetByLabel("Allow writes")).Not.ToBeCheckedAsync();

        var told = await Tool.RunAsync(
            Path.Combine(BuiltServer.Directory, "larder"), ["audit", "orders", "--output", "json", "--home", Server.Home, "--region", Region]);
        Assert.True(told.Code == 0, told.Errors);
        Assert.DoesNotContain("s3cret", told.Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(told.Output);
        var entries = json.RootElement.GetProperty("AuditEntries").EnumerateArray().ToList();
        Assert.Equal(
            ["KEYS", "GET greeting", "SET greeting", "SUBSCRIBE", "BLPOP queue", "CONFIG GET", "SET greeting", "GET greeting"],
            entries.Select(entry => entry.GetProperty("Detail").GetString()));
        Assert.Equal("Restricted", entries[5].GetProperty("Code").GetString());
        Assert.All(entries, entry => Assert.Equal(Server.Key.Id, entry.GetProperty("AccessKeyId").GetString()));
    }

    [Fact]
    public async Task Memcached_takes_its_own_commands_with_the_value_in_the_line()
    {
        await Owner.AvailableClusterAsync("sessions");
        await OpenAsync("console/cache-clusters/sessions/commands");
        Assert.Contains("VERSION", await RunAsync("version"), StringComparison.Ordinal);
        Assert.Contains("read-only", await RunAsync("set greeting \"hello world\" 60"), StringComparison.Ordinal);
        await Page.GetByLabel("Allow writes").CheckAsync();
        Assert.Contains("STORED", await RunAsync("set greeting \"hello world\" 60"), StringComparison.Ordinal);
        Assert.Contains("VALUE greeting 0 11\nhello world\nEND", await RunAsync("get greeting"), StringComparison.Ordinal);
        await PictureAsync("memcached");
    }

    /// <summary>What the page says to a line that is typed and sent by the keyboard.</summary>
    private async Task<string> RunAsync(string line)
    {
        var entries = Page.GetByTestId("shell-entry");
        var before = await entries.CountAsync();
        await Page.GetByTestId("shell-line").FillAsync(line);
        await Page.GetByTestId("shell-line").PressAsync("Enter");
        await Expect(entries).ToHaveCountAsync(before + 1);
        await Expect(entries.Last.Locator("pre, .note").First).ToBeVisibleAsync();
        return await entries.Last.InnerTextAsync();
    }
}
