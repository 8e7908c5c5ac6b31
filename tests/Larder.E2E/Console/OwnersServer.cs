using Larder.E2E.Harness;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Larder.E2E.Console;

/// <summary>A server that its owner has set up: with a price table, with a newer engine beside the installed one, and restarted
/// with other keys. And a Chromium that nobody is signed in with.</summary>
public sealed class OwnersServer : IAsyncLifetime
{
    public const string Name = "OwnersServer";

    private const string Settings = """
        { "Larder": { "Prices": { "Currency": "EUR", "Nodes": { "cache.t4g.micro": 0.004 } } } }
        """;

    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    internal EnginePrograms Programs { get; private set; } = null!;
    public LarderServer Server { get; private set; } = null!;

    /// <summary>Of the engine beside the installed one.</summary>
    public string NewerRedis => Programs.LaterRedis(99);

    public async ValueTask InitializeAsync()
    {
        Programs = await EnginePrograms.CreateAsync();
        var settings = EnginePrograms.Settings(EnginePrograms.Installed("redis-server"), Programs.Redis(NewerRedis));
        Server = LarderServer.Prepare(settings with { Program = BuiltServer.Directory });
        Directory.CreateDirectory(Server.Home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        await File.WriteAllTextAsync(Path.Combine(Server.Home, "larder.json"), Settings, TestContext.Current.CancellationToken);
        await Server.BeginAsync();
        _playwright = await Playwright.CreateAsync();
        _chromium = await Browser.LaunchAsync(_playwright);
        Assertions.SetDefaultExpectTimeout((float)Until.Patience.TotalMilliseconds);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await Server.DisposeAsync();
        Programs.Dispose();
    }

    /// <summary>A page that somebody has signed in to with the first key.</summary>
    public async Task<IPage> OpenAsync(string path, List<string> complaints)
    {
        var context = await _chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 860 }, DeviceScaleFactor = 1.5f });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        Browser.Follow(page, complaints);
        await page.GotoAsync(new Uri(Server.Endpoint, path).ToString());
        await SignInAsync(page);
        await Expect(page.GetByTestId("heading")).ToBeVisibleAsync();
        return page;
    }

    public async Task SignInAsync(IPage page)
    {
        await page.GetByTestId("key-id").FillAsync(Server.Key.Id);
        await page.GetByTestId("key-secret").FillAsync(Server.Key.Secret);
        await page.GetByTestId("sign-in").ClickAsync();
    }
}

[CollectionDefinition(OwnersServer.Name)]
public sealed class OwnersServerTests : ICollectionFixture<OwnersServer>;
