using Larder.Bench.Failover;

namespace Larder.Bench.Figures;

/// <summary>A stopped primary is replaced; a busy one never is.</summary>
internal static class HungPrimary
{
    private const int Runs = 24;
    private const int Groups = 12;
    private const int Tries = 100;
    private const int Keys = 3_000_000;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        yield return await StoppedAsync();
        yield return await BusyAsync();
    }

    private static async Task<Figure> StoppedAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        var groups = new List<ReplicatedGroup>();
        for (var number = 0; number < Groups; number++) groups.Add(await ReplicatedGroup.CreateAsync(service, $"hung-{number}"));
        var outages = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var group = groups[run % Groups];
            if (run % Groups == 0) await ReplicatedGroup.SteadyAsync(groups);
            var pid = await group.PidAsync();
            await using var writers = new Writers(() => group.Primary, 4);
            await writers.WarmAsync(200);
            outages.Add((await writers.OutageAsync(pid, Kill.Send(pid, Kill.Stop))).TotalMilliseconds);
        }

        var times = new Samples(outages);
        return new Figure
        {
            What = "hung primary (SIGSTOP) → first write",
            Value = times.Median,
            Unit = "ms",
            Goal = "≤ 700",
            Met = times.Most <= 700,
            How = $"{Runs} runs, {times.Least:0}–{times.Most:0}; {Engine.Version}",
        };
    }

    /// <summary>One command that keeps the engine from everything else for five seconds and more, again and again.</summary>
    private static async Task<Figure> BusyAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        var groups = new[] { await ReplicatedGroup.CreateAsync(service, "busy-0", "cache.t3.medium"), await ReplicatedGroup.CreateAsync(service, "busy-1", "cache.t3.medium") };
        await Task.WhenAll(groups.Select(group => Load.KeysAsync(group.Primary, Keys)));
        foreach (var group in groups) await group.AvailableAsync();
        var pids = new List<int>();
        foreach (var group in groups) pids.Add(await group.PidAsync());
        var busy = new List<double>();
        await Task.WhenAll(groups.Select(async group =>
        {
            for (var number = 0; number < Tries / groups.Length; number++)
            {
                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                await Load.BusyAsync(group.Primary, TimeSpan.FromSeconds(5));
                lock (busy) busy.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalSeconds);
            }
        }));
        var changed = 0;
        for (var index = 0; index < groups.Length; index++) changed += await groups[index].PidAsync() == pids[index] ? 0 : 1;
        var times = new Samples(busy);
        return new Figure
        {
            What = $"failovers of a primary kept busy with KEYS, {Tries} times",
            Value = changed,
            Unit = "",
            Goal = "0",
            Met = changed == 0 && times.Least >= 4.5,
            How = $"{Keys} keys; each time busy for {times.Least:0.0}–{times.Most:0.0} s in one command, two groups at once",
        };
    }
}
