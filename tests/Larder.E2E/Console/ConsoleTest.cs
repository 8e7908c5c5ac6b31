using Larder.E2E.Harness;
using Microsoft.Playwright;

namespace Larder.E2E.Console;

/// <summary>A signed-in page in a region of its own. A page that complains (of the content policy, of what is not found, of what was
/// thrown) fails its test.</summary>
[Collection(ConsoleHost.Name)]
public abstract class ConsoleTest(ConsoleHost host) : IAsyncLifetime
{
    // Where the page's heading is; nothing while the navigation is folded away.
    private const string Unfolded = """
        () => document.querySelector(".mud-drawer--open") ? JSON.stringify(document.querySelector("h1")?.getBoundingClientRect() ?? "") : ""
        """;

    private const string Beyond = """
        () => [...document.querySelectorAll("body *")]
          .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
          .slice(0, 12).map(element => `${element.tagName} .${element.className} ${element.textContent.trim().slice(0, 40)}`)
        """;

    private IBrowserContext _context = null!;

    protected ConsoleHost Host => host;
    protected LarderServer Server => host.Server;
    protected string Region { get; } = host.NewRegion();

    /// <summary>The same region through the API.</summary>
    protected Owner Owner => Server.Owner(Region);
    protected IPage Page { get; private set; } = null!;
    protected List<string> Complaints { get; } = [];

    protected virtual string Language => "en";
    protected virtual ViewportSize Viewport => new() { Width = 1280, Height = 860 };

    public virtual async ValueTask InitializeAsync()
    {
        _context = await host.OpenAsync(Region, Language, new() { ViewportSize = Viewport, DeviceScaleFactor = 1.5f });
        Page = await NewPageAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _context.DisposeAsync();
        Assert.Empty(Complaints);
    }

    /// <summary>Another tab of the same browser.</summary>
    protected async Task<IPage> NewPageAsync()
    {
        var page = await _context.NewPageAsync();
        Browser.Follow(page, Complaints);
        return page;
    }

    /// <param name="path">Without the leading slash, e.g. console/create.</param>
    protected Task OpenAsync(string path) => Page.GotoAsync(new Uri(Server.Endpoint, path).ToString());

    protected ILocator Field(string id) => Browser.Field(Page, id);

    /// <summary>Fails with what WCAG 2.2 AA has against the page as it is now.</summary>
    protected async Task AssertAccessibleAsync()
    {
        var violations = await Accessibility.ViolationsAsync(Page);
        Assert.True(violations.Count == 0, string.Join("\n", violations));
    }

    /// <summary>The window as it was, once the navigation has unfolded: what moves meanwhile cannot be clicked.</summary>
    protected async Task WidenAsync()
    {
        await Page.SetViewportSizeAsync(Viewport.Width, Viewport.Height);
        var last = "";
        await Until.TrueAsync(
            async () =>
            {
                var now = await Page.EvaluateAsync<string>(Unfolded);
                return now.Length > 0 && now == Interlocked.Exchange(ref last, now);
            },
            "the navigation has unfolded");
    }

    /// <summary>Nobody has to move the page sideways, once it has settled: the navigation folds away when a window gets narrow.</summary>
    protected async Task AssertFitsAsync()
    {
        try
        {
            await Until.TrueAsync(async () => await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "it fits", TimeSpan.FromSeconds(10));
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{Page.Url} is wider than its window by:\n{string.Join('\n', await Page.EvaluateAsync<string[]>(Beyond))}");
        }
    }

    protected Task PictureAsync(string name) => Browser.PictureAsync(Page, name);
}
