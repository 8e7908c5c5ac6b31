using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>One server and one Chromium for all tests of the console that break neither. Each test has a region of the
/// server, which is a namespace, and a browser context of its own, so none sees what another makes.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    public const string Name = "Console";

    private IPlaywright _playwright = null!;
    private string _session = "";
    private int _regions;

    public LarderServer Server { get; private set; } = null!;
    public IBrowser Chromium { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await LarderServer.StartAsync(new() { Program = BuiltServer.Directory });
        _playwright = await Playwright.CreateAsync();
        Chromium = await Browser.LaunchAsync(_playwright);
        Assertions.SetDefaultExpectTimeout((float)Until.Patience.TotalMilliseconds);
        _session = await SignInAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        _playwright.Dispose();
        await Server.DisposeAsync();
    }

    public string NewRegion() => $"console-{Interlocked.Increment(ref _regions)}";

    /// <summary>A browser that is signed in and has chosen that region and language.</summary>
    public async Task<IBrowserContext> OpenAsync(string region, string language, BrowserNewContextOptions options)
    {
        options.StorageState = _session;
        var context = await Chromium.NewContextAsync(options);
        context.SetDefaultTimeout(30_000);
        foreach (var preference in new[] { $"region={region}", $"language={language}" })
            await context.APIRequest.GetAsync(new Uri(Server.Endpoint, $"console/preferences?{preference}").ToString());
        return context;
    }

    private async Task<string> SignInAsync()
    {
        await using var context = await Chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(Server.Endpoint.ToString());
        await page.GetByTestId("key-id").FillAsync(Server.Key.Id);
        await page.GetByTestId("key-secret").FillAsync(Server.Key.Secret);
        await page.GetByTestId("sign-in").ClickAsync();
        await Expect(page.GetByTestId("heading")).ToBeVisibleAsync();
        return await context.StorageStateAsync();
    }
}

[CollectionDefinition(ConsoleHost.Name)]
public sealed class ConsoleTests : ICollectionFixture<ConsoleHost>;
