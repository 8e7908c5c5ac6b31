using System.Diagnostics;
using Larder.Bench.Figures;

namespace Larder.Bench.Console;

/// <summary>The mouse wheel is turned over the list without a rest; the page itself measures how long each frame took.</summary>
internal static class Scrolling
{
    private const int Seconds = 10;
    private const int WheelPixels = 300;

    // A frame is late where its script is busy (a long task) or the browser is: the gap between two frames holds both.
    private const string Watch = """
        () => {
          const list = document.querySelector("[data-testid=list]"), box = list.getBoundingClientRect();
          const seen = window.seen = { frames: 0, gap: 0, task: 0, blank: 0, from: list.scrollTop };
          let last, blankSince;
          new PerformanceObserver(tasks => { for (const task of tasks.getEntries()) seen.task = Math.max(seen.task, task.duration); }).observe({ type: "longtask" });
          requestAnimationFrame(function frame(now) {
            if (last) seen.gap = Math.max(seen.gap, now - last);
            last = now;
            seen.frames++;
            seen.to = list.scrollTop;
            const row = document.elementFromPoint(box.x + 100, box.y + box.height / 2)?.closest("[data-testid^=row-]");
            if (row) blankSince = undefined; else blankSince ??= now;
            if (blankSince) seen.blank = Math.max(seen.blank, now - blankSince);
            requestAnimationFrame(frame);
          });
        }
        """;

    public static async IAsyncEnumerable<Figure> MeasureAsync(ConsoleBrowser browser)
    {
        await using var context = await browser.OpenAsync();
        var page = await browser.ListAsync(context);
        var box = (await page.GetByTestId("list").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await page.EvaluateAsync(Watch);
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromSeconds(Seconds)) await page.Mouse.WheelAsync(0, WheelPixels);
        var seen = (await page.EvaluateAsync("() => window.seen"))!.Value;
        double Of(string name) => seen.GetProperty(name).GetDouble();
        var rows = (Of("to") - Of("from")) / 44;
        yield return new Figure
        {
            What = $"a list of {WebConsole.Caches} caches scrolled, longest pause",
            Value = Of("gap"),
            Unit = "ms",
            Goal = "≤ 100 ms",
            Met = Of("gap") <= 100,
            How = $"{Seconds} s of the wheel, {rows:0} rows, {Of("frames"):0} frames; longest task {Of("task"):0} ms, longest without rows in the middle {Of("blank"):0} ms",
        };
    }
}
