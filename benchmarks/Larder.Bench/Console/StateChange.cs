using Larder.Bench.Figures;
using Larder.Contract.ElastiCache;
using Microsoft.Playwright;

namespace Larder.Bench.Console;

/// <summary>A cache is made and deleted through the API while the list is open: how long after the API's answer is it in
/// the page?</summary>
internal static class StateChange
{
    private const int Changes = 10;

    // By the clock that this program reads too.
    private const string Watch = """
        () => {
          window.firstSeen = {};
          const look = () => {
            for (const row of document.querySelectorAll("[data-testid^=row-aaa-]")) {
              const key = row.dataset.testid.slice(4) + " " + row.querySelector("[data-status]").dataset.status;
              window.firstSeen[key] ??= performance.timeOrigin + performance.now();
            }
          };
          new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        }
        """;

    public static async IAsyncEnumerable<Figure> MeasureAsync(Service service, ConsoleBrowser browser)
    {
        await using var context = await browser.OpenAsync();
        var page = await browser.ListAsync(context);
        await page.EvaluateAsync(Watch);
        var delays = new List<double>();
        for (var change = 0; change < Changes; change++)
        {
            var id = $"aaa-{change}";
            await Caches.CreateAsync(service, id);
            delays.Add(await ShownAsync(page, $"{id} creating"));
            await Caches.AvailableAsync(service, id);
            delays.Add(await ShownAsync(page, $"{id} available"));
            await service.Api.SendAsync(ElastiCacheOperations.DeleteReplicationGroup, new() { ReplicationGroupId = id }, CancellationToken.None);
            await page.GetByTestId($"row-{id}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        var late = new Samples(delays);
        yield return new Figure
        {
            What = $"a state changes → the list of {WebConsole.Caches} shows it, longest",
            Value = late.Most,
            Unit = "ms",
            Goal = "≤ 500 ms",
            Met = late.Most <= 500,
            How = $"{late.Count} changes, from the API's answer until the page has it, p50 {late.Median:0} ms",
        };
    }

    /// <summary>Milliseconds since the answer; less than none where the page knew first. A status that has been passed over
    /// before the page looked counts with the next one.</summary>
    private static async Task<double> ShownAsync(IPage page, string key)
    {
        var answered = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var id = key[..key.IndexOf(' ', StringComparison.Ordinal)];
        var handle = await page.WaitForFunctionAsync(
            "([key, id]) => window.firstSeen[key] ?? window.firstSeen[id + ' available']", new[] { key, id });
        return Math.Max(0, await handle.JsonValueAsync<double>() - answered);
    }
}
