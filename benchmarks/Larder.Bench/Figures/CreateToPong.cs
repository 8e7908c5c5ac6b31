using System.Diagnostics;
using System.Net;
using Larder.Contract.ElastiCache;

namespace Larder.Bench.Figures;

/// <summary>How long an owner waits for a cache: from the create call to the first PONG through the primary endpoint.</summary>
internal static class CreateToPong
{
    private const int Runs = 40;
    private const int WarmUp = 5;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        var larder = new List<double>();
        var bare = new List<double>();
        for (var run = 0; run < WarmUp + Runs; run++)
        {
            var created = await CreateAsync(service, $"pong-{run}");
            var peer = await BareAsync(run);
            if (run < WarmUp) continue;
            larder.Add(created);
            bare.Add(peer);
        }

        var (mine, theirs) = (new Samples(larder), new Samples(bare));
        yield return new Figure
        {
            What = "create → first PONG, p50",
            Value = mine.Median,
            Unit = "ms",
            Peer = "bare redis-server start",
            PeerValue = theirs.Median,
            Goal = "≤ 10 × bare",
            Met = mine.Median <= 10 * theirs.Median,
            How = $"{Runs} runs in turn; p95 {mine.At(0.95):0.0} ms",
        };
    }

    private static async Task<double> CreateAsync(Service service, string id)
    {
        var clock = Stopwatch.StartNew();
        await Caches.CreateAsync(service, id);
        var endpoint = await Caches.AvailableAsync(service, id);
        await BareRedis.FirstPongAsync(endpoint, CancellationToken.None);
        return clock.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> BareAsync(int run)
    {
        var clock = Stopwatch.StartNew();
        await using var redis = new BareRedis("127.98.0.1", 20000 + run);
        await BareRedis.FirstPongAsync(redis.Endpoint, CancellationToken.None);
        return clock.Elapsed.TotalMilliseconds;
    }
}
