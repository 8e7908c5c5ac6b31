using System.Diagnostics;
using System.Globalization;
using System.Net;
using Larder.Bench.Failover;

namespace Larder.Bench.Figures;

/// <summary>Throughput through a cache's endpoint beside the bare engine: there is nothing between client and engine.</summary>
internal static class DataPath
{
    private const int Runs = 7;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        await Caches.CreateAsync(service, "path");
        var endpoint = await Caches.AvailableAsync(service, "path");
        await using (var bare = new BareRedis("127.98.0.2", 6379))
        {
            await BareRedis.FirstPongAsync(bare.Endpoint, CancellationToken.None);
            yield return await CompareAsync("set", "through the endpoint", endpoint, bare.Endpoint, "bare redis-server");
            yield return await CompareAsync("get", "through the endpoint", endpoint, bare.Endpoint, "bare redis-server");
        }

        var group = await ReplicatedGroup.CreateAsync(service, "path-2");
        await using var pair = await BarePair.StartAsync("127.98.1", sentinels: false);
        yield return await CompareAsync("set", "through the primary endpoint of two nodes", group.Primary, pair.First, "bare pair");
        yield return await CompareAsync("get", "through the primary endpoint of two nodes", group.Primary, pair.First, "bare pair");
    }

    private static async Task<Figure> CompareAsync(string test, string where, IPEndPoint endpoint, IPEndPoint bare, string peer)
    {
        var ratios = new List<double>();
        var mine = new List<double>();
        var theirs = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            // In turn, and who is first changes: what disturbs the machine disturbs both.
            var first = run % 2 == 0 ? endpoint : bare;
            var second = run % 2 == 0 ? bare : endpoint;
            var (one, other) = (await RequestsPerSecondAsync(test, first), await RequestsPerSecondAsync(test, second));
            mine.Add(run % 2 == 0 ? one : other);
            theirs.Add(run % 2 == 0 ? other : one);
            ratios.Add(mine[^1] / theirs[^1]);
        }

        var ratio = new Samples(ratios);
        return new Figure
        {
            What = $"{test.ToUpperInvariant()} {where}",
            Value = new Samples(mine).Median,
            Unit = "/s",
            Peer = peer,
            PeerValue = new Samples(theirs).Median,
            Goal = "≥ 0.97 of bare",
            Met = ratio.Median >= 0.97,
            How = $"redis-benchmark, 50 clients, {Runs} pairs; ratio by pair {ratio.Median:0.00} ({ratio.Least:0.00}–{ratio.Most:0.00}); {Engine.Version}",
        };
    }

    private static async Task<double> RequestsPerSecondAsync(string test, IPEndPoint endpoint)
    {
        using var process = Process.Start(new ProcessStartInfo("redis-benchmark")
        {
            ArgumentList =
            {
                "-h", endpoint.Address.ToString(), "-p", endpoint.Port.ToString(CultureInfo.InvariantCulture),
                "-t", test, "-n", "150000", "-c", "50", "--csv",
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var line = output.Split('\n').Last(one => one.StartsWith($"\"{test.ToUpperInvariant()}\"", StringComparison.Ordinal));
        return double.Parse(line.Split(',')[1].Trim('"'), CultureInfo.InvariantCulture);
    }
}
