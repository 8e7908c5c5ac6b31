using Larder.E2E.Clients;
using Larder.E2E.Harness;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Every snippet that a cache's page shows, read from the page and run word for word by the tool that it is for.</summary>
public sealed class SnippetTests(ConsoleHost host) : ConsoleTest(host)
{
    private static readonly string[] _tabs = ["terminal", "csharp", "python", "node", "java"];
    private static readonly string[] _written = ["OK\nhello from redis-cli\n", "hello from C#\n", "hello from Python\n", "hello from Node.js\n", "OK\nhello from Java\n"];

    [Fact]
    public async Task The_snippets_of_a_group_write_at_its_primary_and_read_at_its_reader_endpoint()
    {
        await Owner.ReplicatedGroupAsync("orders", replicas: 1);
        await OpenAsync("console/replication-groups/orders");
        Assert.Equal(_written, await RunAllAsync());

        await Page.GetByTestId("snippet-at-reader").ClickAsync();
        await Expect(Page.GetByTestId("snippet-at-reader")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(_tabs.Select(_ => "hello from Java\n"), await RunAllAsync());
        await AssertAccessibleAsync();
        await PictureAsync("snippets");

        // The keyboard moves between tabs, and the browser remembers the last.
        await Page.GetByTestId("snippet-java").PressAsync("ArrowLeft");
        await Expect(Page.GetByTestId("snippet-node")).ToBeFocusedAsync();
        await Page.ReloadAsync();
        await Expect(Page.GetByTestId("snippet-node")).ToHaveAttributeAsync("aria-selected", "true");
        await Page.SetViewportSizeAsync(390, 844);
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await PictureAsync("snippets-narrow");
    }

    [Fact]
    public async Task The_snippets_of_Memcached_store_and_read()
    {
        await Owner.AvailableClusterAsync("pages", nodes: 2);
        await OpenAsync("console/cache-clusters/pages");

        Assert.Equal(
            ["STORED\nVALUE greeting 0 17\nhello from netcat\nEND\n", "STORED\nVALUE greeting 0 13\nhello from C#\n", "hello from Python\n", "hello from Node.js\n", "hello from Java\n"],
            await RunAllAsync());
    }

    [Fact]
    public async Task The_snippets_of_Redis_are_as_good_for_Garnet()
    {
        await Owner.AvailableGroupAsync("fast", message => message with { Engine = "garnet" });
        await OpenAsync("console/replication-groups/fast");

        Assert.Equal(_written, await RunAllAsync());
    }

    /// <summary>What each prints, in the order of the tabs. They use one key, so they run one after the other.</summary>
    private async Task<IReadOnlyList<string>> RunAllAsync()
    {
        var printed = new List<string>();
        foreach (var tab in _tabs)
        {
            await Page.GetByTestId($"snippet-{tab}").ClickAsync();
            await Expect(Page.GetByTestId($"snippet-{tab}")).ToHaveAttributeAsync("aria-selected", "true");
            var text = (await Page.GetByTestId("snippet-text").TextContentAsync())!;
            var file = tab == "terminal" ? null : await Page.GetByTestId("code-file").TextContentAsync();
            printed.Add(await RunAsync(text, file, file is null ? text : (await Page.GetByTestId("code-run").TextContentAsync())!));
        }

        return printed;
    }

    private static async Task<string> RunAsync(string text, string? file, string command)
    {
        var directory = Directory.CreateTempSubdirectory("larder-snippet-").FullName;
        try
        {
            // As after `npm install`.
            Directory.CreateSymbolicLink(Path.Combine(directory, "node_modules"), SdkTests.NodeModules());
            if (file is not null) await File.WriteAllTextAsync(Path.Combine(directory, file), text, TestContext.Current.CancellationToken);
            var environment = new Dictionary<string, string?>
            {
                // Debian's own Python and Java come first: they have the packages that the page names.
                ["PATH"] = "/usr/bin:/bin:" + Environment.GetEnvironmentVariable("PATH"),
                ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                ["DOTNET_NOLOGO"] = "1",
            };
            return (await Tool.OutputAsync("/bin/bash", ["-c", command], environment, directory)).ReplaceLineEndings("\n");
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
