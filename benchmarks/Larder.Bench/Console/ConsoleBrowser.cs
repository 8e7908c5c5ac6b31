using Microsoft.Playwright;

namespace Larder.Bench.Console;

/// <summary>The system's Chromium, signed in to the service under test. Nothing it does leaves this machine.</summary>
internal sealed class ConsoleBrowser : IAsyncDisposable
{
    private static readonly string[] _quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        // A hundred tabs of one site in a few processes: it is the server that is measured.
        "--renderer-process-limit=4", "--process-per-site",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _chromium;
    private string _session = "";

    private ConsoleBrowser(IPlaywright playwright, IBrowser chromium, Uri list) => (_playwright, _chromium, List) = (playwright, chromium, list);

    public Uri List { get; }

    public static async Task<ConsoleBrowser> SignInAsync(Service service)
    {
        var playwright = await Playwright.CreateAsync();
        var chromium = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Headless = true, Args = _quiet });
        var browser = new ConsoleBrowser(playwright, chromium, new Uri(service.Address, "console"));
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(browser.List.ToString());
        await page.GetByTestId("key-id").FillAsync(service.Key.Id);
        await page.GetByTestId("key-secret").FillAsync(service.Key.Secret);
        await page.GetByTestId("sign-in").ClickAsync();
        await ShownAsync(page);
        browser._session = await context.StorageStateAsync();
        return browser;
    }

    /// <summary>A browser of somebody who is signed in and was never here before: nothing of the console is in its cache.</summary>
    public Task<IBrowserContext> OpenAsync() => _chromium.NewContextAsync(new()
    {
        StorageState = _session,
        Locale = "en-US",
        ViewportSize = new() { Width = 1280, Height = 860 },
    });

    public async Task<IPage> ListAsync(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(List.ToString());
        await ShownAsync(page);
        return page;
    }

    /// <summary>Until there are rows in the list.</summary>
    public static Task ShownAsync(IPage page) => page.Locator("[data-testid^=row-]").First.WaitForAsync();

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
    }
}
