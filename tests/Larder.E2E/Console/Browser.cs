using Larder.E2E.Harness;
using Microsoft.Playwright;

namespace Larder.E2E.Console;

/// <summary>The system's Chromium with a profile of its own. Nothing it does may leave this machine.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";
    private static readonly string[] s_quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];
    private readonly IPlaywright _playwright;
    private readonly IBrowserContext _context;
    private readonly string _profile;

    private Browser(IPlaywright playwright, IBrowserContext context, string profile) =>
        (_playwright, _context, _profile) = (playwright, context, profile);

    public IPage Page => _context.Pages[0];

    /// <summary>What a page complained of: refused by the content policy, not found, thrown.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Browser> StartAsync()
    {
        var profile = Directory.CreateTempSubdirectory("larder-chromium-").FullName;
        var playwright = await Playwright.CreateAsync();
        var context = await playwright.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = Program,
            Headless = true,
            Args = s_quiet,
            Locale = "en-US",
            ViewportSize = new() { Width = 1280, Height = 860 },
            DeviceScaleFactor = 1.5f,
        });
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout((float)Until.Patience.TotalMilliseconds);
        var browser = new Browser(playwright, context, profile);
        Follow(browser.Page, browser.Complaints);
        return browser;
    }

    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Headless = true, Args = s_quiet });

    public static void Follow(IPage page, List<string> complaints)
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error") complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
    }

    // MudBlazor hands the attribute to the input itself or to its frame, as the component has it.
    public static ILocator Field(IPage page, string id) => page.Locator($"input[data-testid={id}], [data-testid={id}] input").First;

    /// <summary>Where somebody wants to see what the test saw: LARDER_TEST_PICTURES names a directory.</summary>
    public static async Task PictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LARDER_TEST_PICTURES") is not { Length: > 0 } directory) return;
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(directory, name + ".png"), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_profile, recursive: true);
    }
}
