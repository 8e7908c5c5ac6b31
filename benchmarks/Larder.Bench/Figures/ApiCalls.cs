using System.Diagnostics;
using Larder.Contract.Client;
using Larder.Contract.ElastiCache;

namespace Larder.Bench.Figures;

/// <summary>What calls cost beside an answer said by heart: one group, a page among few and among many, a create.</summary>
internal static class ApiCalls
{
    private const int Calls = 400;
    private const int Pages = 60;
    private const int Runs = 5;
    private const int Few = 100;
    private const int Many = 10_000;
    private const string OneGroup =
        """
        <DescribeReplicationGroupsResponse xmlns="http://elasticache.amazonaws.com/doc/2015-02-02/"><DescribeReplicationGroupsResult><ReplicationGroups>
        <ReplicationGroup><ReplicationGroupId>original</ReplicationGroupId><Status>available</Status></ReplicationGroup></ReplicationGroups>
        </DescribeReplicationGroupsResult><ResponseMetadata><RequestId>a</RequestId></ResponseMetadata></DescribeReplicationGroupsResponse>
        """;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        await using var limit = await StaticAnswer.StartAsync(OneGroup, service.Key);
        await Caches.CreateAsync(service, "original");
        await Caches.AvailableAsync(service, "original");
        var pages = new Dictionary<int, Samples>();
        foreach (var count in new[] { Few, 1000, Many })
        {
            await SeededGroups.AddAsync(service, "original", count - 1);
            await PagesAsync(service, 20);
            pages[count] = await RepeatAsync(() => PagesAsync(service, Pages));
            if (count == 1000) yield return await DescribeAsync(service, limit);
            await SeededGroups.RemoveAsync(service);
        }

        yield return new Figure
        {
            What = $"a page of 100 among {Many} groups",
            Value = pages[Many].Median,
            Unit = "ms",
            Peer = $"among {Few} groups",
            PeerValue = pages[Few].Median,
            Goal = "does not grow: ≤ 1.25 ×",
            Met = pages[Many].Median <= 1.25 * pages[Few].Median,
            How = $"{Runs} runs of {Pages} pages from one end to the other; among 1000: {pages[1000].Median:0.00} ms",
        };
        yield return await CreateAsync(service, limit);
    }

    private static async Task<Figure> DescribeAsync(Service service, StaticAnswer limit)
    {
        await OneGroupAsync(service.Api, Calls);
        await OneGroupAsync(limit.Api, Calls);
        var (mine, theirs) = (new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            mine.Add(await OneGroupAsync(service.Api, Calls));
            theirs.Add(await OneGroupAsync(limit.Api, Calls));
        }

        return new Figure
        {
            What = "describe one group of 1000, one caller, p50",
            Value = new Samples(mine).Median,
            Unit = "ms",
            Peer = "an answer said by heart",
            PeerValue = new Samples(theirs).Median,
            Goal = "≤ 5 ms",
            Met = new Samples(mine).Median <= 5,
            How = $"{Runs} runs of {Calls} calls each, in turn",
        };
    }

    private static async Task<Figure> CreateAsync(Service service, StaticAnswer limit)
    {
        const int Creates = 60;
        var mine = new List<double>();
        for (var index = 0; index < Creates + 10; index++)
        {
            var clock = Stopwatch.StartNew();
            await Caches.CreateAsync(service, $"create-{index}");
            if (index >= 10) mine.Add(clock.Elapsed.TotalMilliseconds);
            // An owner who makes one after the other: what the last one starts is no part of the next call.
            await Caches.AvailableAsync(service, $"create-{index}");
        }

        var samples = new Samples(mine);
        return new Figure
        {
            What = "create returns, p50",
            Value = samples.Median,
            Unit = "ms",
            Peer = "an answer said by heart",
            PeerValue = await OneGroupAsync(limit.Api, Calls),
            Goal = "≤ 15 ms",
            Met = samples.Median <= 15,
            How = $"{Creates} creates, each after the one before is available; p95 {samples.At(0.95):0.0} ms",
        };
    }

    private static async Task<double> OneGroupAsync(QueryClient api, int calls)
    {
        var each = new List<double>(calls);
        for (var call = 0; call < calls; call++)
        {
            var clock = Stopwatch.StartNew();
            await api.SendAsync(ElastiCacheOperations.DescribeReplicationGroups, new() { ReplicationGroupId = "original" }, CancellationToken.None);
            each.Add(clock.Elapsed.TotalMilliseconds);
        }

        return new Samples(each).Median;
    }

    // From one end to the other, again from the first where it ends. Only full pages count: all of them cost the same then.
    private static async Task<double> PagesAsync(Service service, int pages)
    {
        var each = new List<double>(pages);
        string? marker = null;
        while (each.Count < pages)
        {
            var clock = Stopwatch.StartNew();
            var page = await service.Api.SendAsync(
                ElastiCacheOperations.DescribeReplicationGroups, new() { Marker = marker, MaxRecords = 100 }, CancellationToken.None);
            if (page.ReplicationGroups!.Count == 100) each.Add(clock.Elapsed.TotalMilliseconds);
            marker = page.Marker;
        }

        return new Samples(each).Median;
    }

    private static async Task<Samples> RepeatAsync(Func<Task<double>> measure)
    {
        var values = new List<double>();
        for (var run = 0; run < Runs; run++) values.Add(await measure());
        return new Samples(values);
    }
}
