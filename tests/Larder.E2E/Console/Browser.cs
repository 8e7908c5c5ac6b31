using Larder.E2E.Harness;
using Microsoft.Playwright;

namespace Larder.E2E.Console;

/// <summary>The system's Chromium with a profile of its own. Nothing it does may leave this machine.</summary>
public sealed class Browser : IAsyncDisposable
{
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
            ExecutablePath = "/usr/bin/chromium",
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
            Locale = "en-US",
            ViewportSize = new() { Width = 1280, Height = 860 },
            DeviceScaleFactor = 1.5f,
        });
        context.SetDefaultTimeout(30_000);
        Assertions.SetDefaultExpectTimeout((float)Until.Patience.TotalMilliseconds);
        var browser = new Browser(playwright, context, profile);
        browser.Page.Console += (_, message) =>
        {
            if (message.Type is "error") browser.Complaints.Add(message.Text);
        };
        browser.Page.PageError += (_, error) => browser.Complaints.Add(error);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_profile, recursive: true);
    }
}
