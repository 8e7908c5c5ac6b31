using Larder.E2E.Clients;
using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>Every snippet that a cache's page shows, read from the page and run word for word by the tool that it is for.</summary>
public sealed class SnippetTests(ConsoleHost host) : ConsoleTest(host)
{
    private static readonly string[] _tabs = ["terminal", "csharp", "python", "node", "java"];

    // A compiler and a virtual machine have nothing new to find in an engine that speaks the same protocol.
    private static readonly string[] _quickTabs = ["terminal", "python", "node"];
    private static readonly string[] _written = ["OK\nhello from redis-cli\n", "hello from C#\n", "hello from Python\n", "hello from Node.js\n", "OK\nhello from Java\n"];
    private static readonly string[] _stored =
    [
        "STORED\nVALUE greeting 0 17\nhello from netcat\nEND\n", "STORED\nVALUE greeting 0 13\nhello from C#\n", "hello from Python\n",
        "hello from Node.js\n", "hello from Java\n",
    ];

    [Fact]
    public async Task Every_snippet_runs_as_the_page_shows_it()
    {
        await Task.WhenAll(
            Owner.ReplicatedGroupAsync("orders", replicas: 1), Owner.AvailableClusterAsync("pages", nodes: 2),
            Owner.AvailableGroupAsync("fast", message => message with { Engine = "garnet" }));

        // Together: compilers and virtual machines need longer to start than to run.
        var (pages, fast) = (await NewPageAsync(), await NewPageAsync());
        var printed = await Task.WhenAll(
            RunAllAsync(Page, "replication-groups/orders"), RunAllAsync(pages, "cache-clusters/pages"), RunAllAsync(fast, "replication-groups/fast", _quickTabs));
        Assert.Equal(_written, printed[0]);
        Assert.Equal(_stored, printed[1]);
        Assert.Equal(_quickTabs.Select(tab => _written[Array.IndexOf(_tabs, tab)]), printed[2]);

        await Page.GetByTestId("snippet-at-reader").ClickAsync();
        await Expect(Page.GetByTestId("snippet-at-reader")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(_tabs.Select(_ => "hello from Java\n"), await RunAllAsync(Page));
        await AssertAccessibleAsync();
        await PictureAsync("snippets");
        await UseKeyboardAsync();
    }

    private async Task UseKeyboardAsync()
    {
        await Page.GetByTestId("snippet-java").PressAsync("ArrowLeft");
        await Expect(Page.GetByTestId("snippet-node")).ToBeFocusedAsync();
        // The browser remembers which was the last.
        await Page.ReloadAsync();
        await Expect(Page.GetByTestId("snippet-node")).ToHaveAttributeAsync("aria-selected", "true");
        await Page.SetViewportSizeAsync(390, 844);
        await AssertFitsAsync();
        await PictureAsync("snippets-narrow");
    }

    private async Task<IReadOnlyList<string>> RunAllAsync(IPage page, string path, string[]? tabs = null)
    {
        await page.GotoAsync(new Uri(Server.Endpoint, $"console/{path}").ToString());
        return await RunAllAsync(page, tabs);
    }

    /// <summary>What each prints, in the order of the tabs. They use one key, so they run one after the other.</summary>
    private static async Task<IReadOnlyList<string>> RunAllAsync(IPage page, string[]? tabs = null)
    {
        var printed = new List<string>();
        foreach (var tab in tabs ?? _tabs)
        {
            await page.GetByTestId($"snippet-{tab}").ClickAsync();
            await Expect(page.GetByTestId($"snippet-{tab}")).ToHaveAttributeAsync("aria-selected", "true");
            var text = (await page.GetByTestId("snippet-text").TextContentAsync())!;
            var file = tab == "terminal" ? null : await page.GetByTestId("code-file").TextContentAsync();
            printed.Add(await RunAsync(text, file, file is null ? text : (await page.GetByTestId("code-run").TextContentAsync())!));
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
