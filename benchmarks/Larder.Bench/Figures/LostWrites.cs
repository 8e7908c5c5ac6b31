using System.Diagnostics;
using Larder.Bench.Failover;

namespace Larder.Bench.Figures;

/// <summary>How often a killed primary takes acknowledged writes with it, beside two bare engines whose replica has all the
/// time it wants to read what it was sent: what is lost there never left the process that died.</summary>
internal static class LostWrites
{
    private const int Runs = 100;
    private const int BareRuns = 40;
    private const int Groups = 20;
    private const int Count = 4;
    private const long Warm = 200;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        var bare = new Samples(await BareAsync());
        var ours = new Samples(await OursAsync());
        yield return new Figure
        {
            What = $"kill -9 of the primary, runs that lost acknowledged writes, {Count} writers",
            Value = ours.ShareAbove(0),
            Unit = "%",
            Peer = "a bare pair, drained by hand",
            PeerValue = bare.ShareAbove(0),
            Goal = "≤ 5 %",
            Met = ours.ShareAbove(0) <= 5,
            How = $"{Runs} runs, at most {ours.Most:0} writes; bare {BareRuns} runs, at most {bare.Most:0}; {Engine.Version}",
        };
    }

    private static async Task<List<double>> OursAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        var groups = new List<ReplicatedGroup>();
        for (var number = 0; number < Groups; number++) groups.Add(await ReplicatedGroup.CreateAsync(service, $"lost-{number}"));
        var losses = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var group = groups[run % Groups];
            if (run % Groups == 0) await ReplicatedGroup.SteadyAsync(groups);
            var pid = await group.PidAsync();
            await using var writers = new Writers(() => group.Primary, Count);
            await writers.WarmAsync(Warm);
            await writers.OutageAsync(pid, Kill.Send(pid, Kill.Hard));
            losses.Add(writers.Lost);
        }

        return losses;
    }

    private static async Task<List<double>> BareAsync()
    {
        var losses = new List<double>();
        for (var run = 0; run < BareRuns; run++)
        {
            await using var pair = await BarePair.StartAsync($"127.94.{run}", sentinels: false);
            var target = pair.First;
            await using var writers = new Writers(() => target, Count);
            // The engine calls a replica online before it streams to it.
            await BarePair.UntilAsync(pair.Second, "EXISTS " + string.Join(' ', Enumerable.Range(0, Count).Select(Writers.Key)), $":{Count}");
            await writers.WarmAsync(Warm);
            pair.KillFirst();
            await pair.PromoteSecondAsync();
            target = pair.Second;
            await writers.AllAnsweredSinceAsync(Stopwatch.GetTimestamp());
            losses.Add(writers.Lost);
        }

        return losses;
    }
}
