using Larder.Bench.Failover;

namespace Larder.Bench.Figures;

/// <summary>kill -9 of a primary to the first write accepted through the same endpoint, beside Sentinel.</summary>
internal static class KilledPrimary
{
    private const int Runs = 200;
    private const int SentinelRuns = 5;
    private const int Groups = 20;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var sentinel = new Samples(await SentinelAsync());
        await using var service = await Service.StartAsync(CancellationToken.None);
        var groups = new List<ReplicatedGroup>();
        for (var number = 0; number < Groups; number++) groups.Add(await ReplicatedGroup.CreateAsync(service, $"kill-{number}"));

        foreach (var writers in new[] { 4, 50 })
        {
            var (outages, losses) = await RunsAsync(groups, writers);
            var (times, lost) = (new Samples(outages), new Samples(losses));
            var met = times.Median <= 25 && times.At(0.99) <= 150 && (writers == 4 || lost.Most <= 100);
            yield return new Figure
            {
                What = $"kill -9 of the primary → first write, {writers} writers",
                Value = times.Median,
                Unit = "ms",
                Peer = "three sentinels, down-after 1000",
                PeerValue = sentinel.Median,
                Goal = writers == 4 ? "p50 ≤ 25, p99 ≤ 150" : "p50 ≤ 25, p99 ≤ 150, ≤ 100 writes lost in any run",
                Met = met,
                How = $"{Runs} runs; p99 {times.At(0.99):0.0}, {times.Least:0.0}–{times.Most:0.0}; writes lost in {lost.ShareAbove(0):0} % of runs, at most {lost.Most:0}; {Engine.Version}",
            };
        }
    }

    private static async Task<(List<double> Milliseconds, List<double> Lost)> RunsAsync(List<ReplicatedGroup> groups, int count)
    {
        List<double> outages = [], losses = [];
        for (var run = 0; run < Runs; run++)
        {
            var group = groups[run % groups.Count];
            if (run % groups.Count == 0) await ReplicatedGroup.SteadyAsync(groups);
            var pid = await group.PidAsync();
            await using var writers = new Writers(() => group.Primary, count);
            await writers.WarmAsync(count * 50);
            var moment = Kill.Send(pid, Kill.Hard);
            outages.Add((await writers.OutageAsync(pid, moment)).TotalMilliseconds);
            losses.Add(writers.Lost);
        }

        return (outages, losses);
    }

    private static async Task<List<double>> SentinelAsync()
    {
        var outages = new List<double>();
        for (var run = 0; run < SentinelRuns; run++)
        {
            await using var pair = await BarePair.StartAsync($"127.97.{run}", sentinels: true);
            var target = pair.First;
            await using var writers = new Writers(() => target, 4);
            await writers.WarmAsync(200);
            // A client that knows the heir beforehand: what it is told by a sentinel comes later, not earlier.
            target = pair.Second;
            outages.Add((await writers.FirstAcceptedSinceAsync(pair.KillFirst())).TotalMilliseconds);
        }

        return outages;
    }
}
