using System.Diagnostics;

namespace Larder.Bench.Figures;

/// <summary>A hundred caches asked for at once.</summary>
internal static class HundredCaches
{
    private const int Caches = 100;
    private const int Runs = 3;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var seconds = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await using var service = await Service.StartAsync(CancellationToken.None);
            var clock = Stopwatch.StartNew();
            var ids = Enumerable.Range(0, Caches).Select(index => $"many-{index}").ToList();
            await Task.WhenAll(ids.Select(id => Bench.Caches.CreateAsync(service, id)));
            foreach (var id in ids) await Bench.Caches.AvailableAsync(service, id);
            seconds.Add(clock.Elapsed.TotalSeconds);
        }

        var times = new Samples(seconds);
        yield return new Figure
        {
            What = $"{Caches} caches created at once, all available",
            Value = times.Median,
            Unit = "s",
            Goal = "≤ 6 s",
            Met = times.Median <= 6,
            How = $"median of {Runs}, {times.Least:0.00}–{times.Most:0.00}, each on a new server",
        };
    }
}
