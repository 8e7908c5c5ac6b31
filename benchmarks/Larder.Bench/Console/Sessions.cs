using System.Diagnostics;
using Larder.Bench.Figures;

namespace Larder.Bench.Console;

/// <summary>A hundred tabs of a browser with the list in each, opened one after another and left alone: what the server's
/// process holds more than before, and what it does.</summary>
internal static class Sessions
{
    private const int Tabs = 100;
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(20);

    public static async IAsyncEnumerable<Figure> MeasureAsync(Service service, ConsoleBrowser browser)
    {
        await using var context = await browser.OpenAsync();
        var before = service.ResidentBytes();
        for (var tab = 0; tab < Tabs; tab++) await browser.ListAsync(context);
        await RestAsync();
        var (clock, used) = (Stopwatch.StartNew(), service.ProcessorTime());
        await RestAsync();
        var share = 100 * (service.ProcessorTime() - used) / clock.Elapsed;
        var held = (service.ResidentBytes() - before) / 1e6;
        yield return new Figure
        {
            What = $"{Tabs} open sessions, resident in the server",
            Value = held,
            Unit = "MB",
            Goal = "≤ 300 MB",
            Met = held <= 300,
            How = $"{Tabs} tabs of Chromium, each with the list of {WebConsole.Caches}; {before / 1e6:0} MB before, {service.ResidentBytes() / 1e6:0} MB with them",
        };
        yield return new Figure
        {
            What = $"{Tabs} open sessions, idle, of a core",
            Value = share,
            Unit = "%",
            Goal = "≤ 20 %",
            Met = share <= 20,
            How = $"the server's processor time over {_rest.TotalSeconds:0} s, {_rest.TotalSeconds:0} s after the last was opened",
        };
    }

    private static Task RestAsync() => Task.Delay(_rest, TimeProvider.System, CancellationToken.None);
}
