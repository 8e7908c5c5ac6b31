using Larder.Bench.Console;

namespace Larder.Bench.Figures;

/// <summary>The console in a real Chromium, with a list of 5,000 caches. One of them runs; the others are rows of the store
/// that are copies of it, as 5,000 engines do not fit: the figures are about pages, which never ask an engine.</summary>
internal static class WebConsole
{
    public const int Caches = 5000;

    public static IAsyncEnumerable<Figure> FirstViewAsync() => MeasureAsync((_, browser) => FirstView.MeasureAsync(browser));

    public static IAsyncEnumerable<Figure> ScrollingAsync() => MeasureAsync((_, browser) => Scrolling.MeasureAsync(browser));

    public static IAsyncEnumerable<Figure> StateChangeAsync() => MeasureAsync(StateChange.MeasureAsync);

    public static IAsyncEnumerable<Figure> SessionsAsync() => MeasureAsync(Sessions.MeasureAsync);

    private static async IAsyncEnumerable<Figure> MeasureAsync(Func<Service, ConsoleBrowser, IAsyncEnumerable<Figure>> measure)
    {
        await using var service = await Service.StartPublishedAsync(CancellationToken.None);
        await Bench.Caches.CreateAsync(service, "original");
        await Bench.Caches.AvailableAsync(service, "original");
        await SeededGroups.AddAsync(service, "original", Caches - 1);
        await using (var browser = await ConsoleBrowser.SignInAsync(service))
        {
            await foreach (var figure in measure(service, browser)) yield return figure;
        }

        await SeededGroups.RemoveAsync(service);
    }
}
