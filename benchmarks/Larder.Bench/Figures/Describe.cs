using System.Diagnostics;
using Larder.Contract.ElastiCache;

namespace Larder.Bench.Figures;

/// <summary>Reads: one group among a thousand at a steady rate, and whole pages as fast as they come.</summary>
internal static class Describe
{
    private const int Groups = 1000;
    private const int Rate = 200;
    private const int Seconds = 20;
    private const int Runs = 3;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        await Caches.CreateAsync(service, "original");
        await Caches.AvailableAsync(service, "original");
        await SeededGroups.AddAsync(service, "original", Groups - 1);
        await OpenLoopAsync(service, Rate * 5);

        var p99 = new List<double>();
        var p50 = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var latencies = await OpenLoopAsync(service, Rate * Seconds);
            p99.Add(latencies.At(0.99));
            p50.Add(latencies.Median);
        }

        var tail = new Samples(p99);
        yield return new Figure
        {
            What = $"describe one group of {Groups}, open loop {Rate}/s, p99",
            Value = tail.Median,
            Unit = "ms",
            Goal = "≤ 5 ms",
            Met = tail.Median <= 5,
            How = $"median of {Runs} × {Seconds} s, {tail.Least:0.0}–{tail.Most:0.0}; p50 {new Samples(p50).Median:0.00} ms",
        };

        var pages = new Samples(await PagesAsync(service));
        yield return new Figure
        {
            What = "pages of 100 groups, closed loop",
            Value = pages.Median,
            Unit = "/s",
            Goal = "≥ 100 /s",
            Met = pages.Median >= 100,
            How = $"median of {pages.Count} × 5 s, {pages.Least:0}–{pages.Most:0}, one caller",
        };
        await SeededGroups.RemoveAsync(service);
    }

    // Open loop: each request has its moment, and its latency counts from there however late it could be sent.
    private static async Task<Samples> OpenLoopAsync(Service service, int count)
    {
        var clock = Stopwatch.StartNew();
        var calls = new List<Task<double>>(count);
        for (var index = 0; index < count; index++)
        {
            var due = TimeSpan.FromSeconds(index / (double)Rate);
            var early = due - clock.Elapsed;
            if (early > TimeSpan.FromMilliseconds(1)) await Task.Delay(early - TimeSpan.FromMilliseconds(1), TimeProvider.System, CancellationToken.None);
            while (clock.Elapsed < due) await Task.Yield();
            calls.Add(CallAsync($"seed-{index * 7 % (Groups - 1):00000}", due));
        }

        return new Samples(await Task.WhenAll(calls));

        async Task<double> CallAsync(string id, TimeSpan due)
        {
            await Caches.DescribeAsync(service, id);
            return (clock.Elapsed - due).TotalMilliseconds;
        }
    }

    private static async Task<List<double>> PagesAsync(Service service)
    {
        var rates = new List<double>();
        for (var run = 0; run < 5; run++)
        {
            var clock = Stopwatch.StartNew();
            var pages = 0;
            string? marker = null;
            for (; clock.Elapsed < TimeSpan.FromSeconds(5); pages++)
            {
                marker = (await service.Api.SendAsync(
                    ElastiCacheOperations.DescribeReplicationGroups, new() { Marker = marker, MaxRecords = 100 }, CancellationToken.None)).Marker;
            }

            rates.Add(pages / clock.Elapsed.TotalSeconds);
        }

        return rates;
    }
}
