using System.Diagnostics;
using Larder.Bench.Failover;

namespace Larder.Bench.Figures;

/// <summary>The gap that writers see in a planned failover, beside the engine's own FAILOVER TO.</summary>
internal static class PlannedSwitch
{
    private const int Runs = 100;
    private const int PeerRuns = 5;
    private const int Count = 4;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var peer = new Samples(await FailoverToAsync());
        await using var service = await Service.StartAsync(CancellationToken.None);
        var group = await ReplicatedGroup.CreateAsync(service, "planned");
        await using var writers = new Writers(() => group.Primary, Count);
        var gaps = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            await writers.WarmAsync(Count * 50);
            var moment = Stopwatch.GetTimestamp();
            await group.TestFailoverAsync();
            await writers.AllAnsweredSinceAsync(Stopwatch.GetTimestamp());
            gaps.Add(writers.LongestGapSince(moment).TotalMilliseconds);
        }

        var times = new Samples(gaps);
        yield return new Figure
        {
            What = $"planned failover, write gap, {Count} writers",
            Value = times.Median,
            Unit = "ms",
            Peer = "FAILOVER TO of a bare pair",
            PeerValue = peer.Median,
            Goal = "p50 ≤ 10, p99 ≤ 50, 0 lost",
            Met = times.Median <= 10 && times.At(0.99) <= 50 && writers.Lost == 0,
            How = $"{Runs} runs; p99 {times.At(0.99):0.0}, {times.Least:0.0}–{times.Most:0.0}; {writers.Lost} of {writers.Acknowledged} acknowledged writes lost; {Engine.Version}",
        };
    }

    private static async Task<List<double>> FailoverToAsync()
    {
        var gaps = new List<double>();
        for (var run = 0; run < PeerRuns; run++)
        {
            await using var pair = await BarePair.StartAsync($"127.96.{run}", sentinels: false);
            var target = pair.First;
            await using var writers = new Writers(() => target, Count);
            await writers.WarmAsync(Count * 50);
            var moment = Stopwatch.GetTimestamp();
            var answer = await ReplicatedGroup.AskAsync(pair.First, $"FAILOVER TO {pair.Second.Address} 6379");
            if (!answer.StartsWith("+OK", StringComparison.Ordinal)) throw new InvalidOperationException($"FAILOVER answered {answer}");
            target = pair.Second;
            // Who is told READONLY comes back, now to the other.
            await writers.AllAnsweredSinceAsync(moment);
            await writers.WarmAsync(Count * 50);
            gaps.Add(writers.LongestGapSince(moment).TotalMilliseconds);
        }

        return gaps;
    }
}
