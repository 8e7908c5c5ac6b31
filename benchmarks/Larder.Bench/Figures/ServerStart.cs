namespace Larder.Bench.Figures;

/// <summary>From the start of the program to the first answer, and what it then holds.</summary>
internal static class ServerStart
{
    private const int Runs = 5;
    private const int Groups = 1000;
    private const double Megabyte = 1 << 20;
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(10);

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var ready = new List<double>();
        var resident = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await using var service = await Service.StartAsync(CancellationToken.None);
            ready.Add(service.ReadyAfter.TotalSeconds);
            // What it holds after the start's own garbage has had a moment to go, with nothing asked of it.
            await Task.Delay(_quiet, TimeProvider.System, CancellationToken.None);
            resident.Add(service.ResidentBytes() / Megabyte);
        }

        var times = new Samples(ready);
        var sizes = new Samples(resident);
        yield return new Figure
        {
            What = "server ready, new home",
            Value = times.Median,
            Unit = "s",
            Goal = "≤ 3 s",
            Met = times.Median <= 3,
            How = $"median of {Runs}, {times.Least:0.00}–{times.Most:0.00}",
        };
        yield return new Figure
        {
            What = "idle server, resident",
            Value = sizes.Median,
            Unit = "MB",
            Goal = "≤ 160 MB",
            Met = sizes.Median <= 160,
            How = $"median of {Runs}, {sizes.Least:0}–{sizes.Most:0}, 10 s after ready",
        };

        var full = new Samples(await WithGroupsAsync());
        yield return new Figure
        {
            What = $"server ready, {Groups} groups, each compared with its host",
            Value = full.Median,
            Unit = "s",
            Goal = "≤ 3 s",
            Met = full.Median <= 3,
            How = $"median of {Runs}, {full.Least:0.00}–{full.Most:0.00}",
        };
    }

    private static async Task<List<double>> WithGroupsAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        await Caches.CreateAsync(service, "original");
        await Caches.AvailableAsync(service, "original");
        await SeededGroups.AddAsync(service, "original", Groups - 1);
        var ready = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await service.RestartAsync(CancellationToken.None);
            ready.Add(service.ReadyAfter.TotalSeconds);
        }

        await SeededGroups.RemoveAsync(service);
        return ready;
    }
}
