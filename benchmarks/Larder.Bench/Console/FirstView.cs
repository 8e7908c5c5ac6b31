using Larder.Bench.Figures;
using Microsoft.Playwright;

namespace Larder.Bench.Console;

/// <summary>From the address to the page and its list, with an empty cache.</summary>
internal static class FirstView
{
    private const int Runs = 7;

    // Until the frame after it is in the page: what is painted then can be read.
    private const string Watch = """
        window.shownAt = selector => new Promise(shown => new MutationObserver((_, observer) => {
          if (!document.querySelector(selector)) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => shown(performance.now())));
        }).observe(document, { childList: true, subtree: true }));
        window.pageShownAt = shownAt("[data-testid=heading]");
        window.rowsShownAt = shownAt("[data-testid^=row-]");
        """;

    private const string Painted = "() => performance.getEntriesByName('first-contentful-paint')[0].startTime";

    private const string Transferred = """
        () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
          .reduce((sum, entry) => sum + entry.transferSize, 0)
        """;

    public static async IAsyncEnumerable<Figure> MeasureAsync(ConsoleBrowser browser)
    {
        var views = new List<View>();
        for (var run = 0; run < Runs; run++) views.Add(await ViewAsync(browser));
        var shown = new Samples(views.Select(view => view.Shown));
        var rows = new Samples(views.Select(view => view.Rows));
        var painted = new Samples(views.Select(view => view.Painted));
        yield return new Figure
        {
            What = "console, empty cache → navigation and heading are shown",
            Value = shown.Median,
            Unit = "ms",
            Goal = "≤ 1,000 ms",
            Met = shown.Median <= 1000,
            How = $"median of {Runs}, {shown.Least:0}–{shown.Most:0}, in Chromium over loopback; the browser's own first contentful paint {painted.Median:0} ms; the rows of {WebConsole.Caches} caches {rows.Median:0} ms",
        };

        var bytes = new Samples(views.Select(view => view.Bytes / 1000));
        yield return new Figure
        {
            What = "console, transferred until then",
            Value = bytes.Median,
            Unit = "kB",
            Goal = "≤ 1,000 kB",
            Met = bytes.Median <= 1000,
            How = $"median of {Runs}: page and files with their headers as the browser counts them, and what came over the circuit's WebSocket",
        };
    }

    private static async Task<View> ViewAsync(ConsoleBrowser browser)
    {
        await using var context = await browser.OpenAsync();
        var page = await context.NewPageAsync();
        long circuit = 0;
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Interlocked.Add(ref circuit, frame.Binary?.Length ?? frame.Text?.Length ?? 0);
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(browser.List.ToString());
        var shown = await page.EvaluateAsync<double>("() => window.pageShownAt");
        var rows = await page.EvaluateAsync<double>("() => window.rowsShownAt");
        return new(shown, rows, await page.EvaluateAsync<double>(Painted), await page.EvaluateAsync<double>(Transferred) + Interlocked.Read(ref circuit));
    }

    private sealed record View(double Shown, double Rows, double Painted, double Bytes);
}
