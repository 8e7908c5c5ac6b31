using System.Diagnostics;
using Larder.Bench.Failover;
using Larder.Contract.ElastiCache;

namespace Larder.Bench.Figures;

/// <summary>The same with a gigabyte in memory, which the kernel frees first; and such a node replaced under load.</summary>
internal static class LargeNode
{
    private const int KillRuns = 5;
    private const int ReplaceRuns = 5;

    public static async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var service = await Service.StartAsync(CancellationToken.None);
        var group = await ReplicatedGroup.CreateAsync(service, "large", "cache.t3.medium");
        await Load.GigabyteAsync(group.Primary);
        yield return await KilledAsync(group);
        yield return await ReplacedAsync(service, group);
        yield return await RebootedAsync(service, group);
    }

    private static async Task<Figure> KilledAsync(ReplicatedGroup group)
    {
        List<double> outages = [], losses = [];
        for (var run = 0; run < KillRuns; run++)
        {
            await ReplicatedGroup.SteadyAsync([group]);
            var pid = await group.PidAsync();
            await using var writers = new Writers(() => group.Primary, 4);
            await writers.WarmAsync(200);
            var moment = Kill.Send(pid, Kill.Hard);
            outages.Add((await writers.OutageAsync(pid, moment)).TotalMilliseconds);
            losses.Add(writers.Lost);
        }

        var times = new Samples(outages);
        return new Figure
        {
            What = "kill -9 of a primary with 1 GB → first write, 4 writers",
            Value = times.Median,
            Unit = "ms",
            Goal = "p50 ≤ 200",
            Met = times.Median <= 200,
            How = $"{KillRuns} runs, {times.Least:0}–{times.Most:0}; at most {new Samples(losses).Most:0} writes lost; {Engine.Version}",
        };
    }

    /// <summary>Another node is added, becomes the primary, and the old primary is removed.</summary>
    private static async Task<Figure> ReplacedAsync(Service service, ReplicatedGroup group)
    {
        var (times, whole, lost) = await UnderLoadAsync(group, async () =>
        {
            var (old, before) = (await group.PrimaryMemberAsync(), (await group.DescribeAsync()).MemberClusters!);
            await service.Api.SendAsync(ElastiCacheOperations.IncreaseReplicaCount,
                new() { ReplicationGroupId = group.Id, NewReplicaCount = 2, ApplyImmediately = true }, CancellationToken.None);
            await group.AvailableAsync();
            var added = (await group.DescribeAsync()).MemberClusters!.Except(before).Single();
            await service.Api.SendAsync(ElastiCacheOperations.ModifyReplicationGroup,
                new() { ReplicationGroupId = group.Id, PrimaryClusterId = added, ApplyImmediately = true }, CancellationToken.None);
            await group.AvailableAsync();
            await service.Api.SendAsync(ElastiCacheOperations.DecreaseReplicaCount,
                new() { ReplicationGroupId = group.Id, ReplicasToRemove = [old], ApplyImmediately = true }, CancellationToken.None);
        });
        return new Figure
        {
            What = "a primary with 1 GB replaced under load, write gap",
            Value = times.Median,
            Unit = "ms",
            Goal = "gap ≤ 15, 0 lost, ≤ 20 s in all",
            Met = times.Median <= 15 && lost == 0 && whole.Most <= 20,
            How = $"{ReplaceRuns} runs, {times.Least:0.0}–{times.Most:0.0}; replaced after {whole.Least:0.0}–{whole.Most:0.0} s; {lost} lost; {Engine.Version}",
        };
    }

    /// <summary>The only replica has to give its contents back to the old primary, and forks for it.</summary>
    private static async Task<Figure> RebootedAsync(Service service, ReplicatedGroup group)
    {
        var bare = await BareSyncAsync();
        var (times, _, lost) = await UnderLoadAsync(group, async () => await service.Api.SendAsync(ElastiCacheOperations.RebootCacheCluster,
            new() { CacheClusterId = await group.PrimaryMemberAsync(), CacheNodeIdsToReboot = ["0001"] }, CancellationToken.None));
        return new Figure
        {
            What = "a primary with 1 GB and one replica rebooted, write gap",
            Value = times.Median,
            Unit = "ms",
            Peer = "bare pair, replica copies 1 GB",
            PeerValue = bare,
            Goal = "≤ 2 × bare, 0 lost",
            Met = times.Median <= 2 * bare && lost == 0,
            How = $"{ReplaceRuns} runs, {times.Least:0.0}–{times.Most:0.0}; {lost} lost; {Engine.Version}",
        };
    }

    /// <summary>The longest write gap of each run, how long the group took until it was available again, and what was lost.</summary>
    private static async Task<(Samples Milliseconds, Samples Seconds, long Lost)> UnderLoadAsync(ReplicatedGroup group, Func<Task> change)
    {
        List<double> gaps = [], seconds = [];
        long lost = 0;
        for (var run = 0; run < ReplaceRuns; run++)
        {
            await ReplicatedGroup.SteadyAsync([group]);
            await using var writers = new Writers(() => group.Primary, 4);
            await writers.WarmAsync(200);
            var moment = Stopwatch.GetTimestamp();
            await change();
            await group.AvailableAsync();
            seconds.Add(Stopwatch.GetElapsedTime(moment).TotalSeconds);
            await writers.AllAnsweredSinceAsync(Stopwatch.GetTimestamp());
            gaps.Add(writers.LongestGapSince(moment).TotalMilliseconds);
            lost += writers.Lost;
        }

        return (new Samples(gaps), new Samples(seconds), lost);
    }

    private static async Task<double> BareSyncAsync()
    {
        await using var pair = await BarePair.StartAsync("127.95.0", sentinels: false);
        await Load.GigabyteAsync(pair.First);
        var gaps = new List<double>();
        for (var run = 0; run < ReplaceRuns; run++)
        {
            await using var writers = new Writers(() => pair.First, 4);
            await writers.WarmAsync(200);
            await ReplicatedGroup.AskAsync(pair.Second, "REPLICAOF NO ONE");
            await ReplicatedGroup.AskAsync(pair.Second, "FLUSHALL");
            var moment = Stopwatch.GetTimestamp();
            await ReplicatedGroup.AskAsync(pair.Second, $"REPLICAOF {pair.First.Address} 6379");
            await BarePair.UntilAsync(pair.Second, "INFO replication", "master_link_status:up");
            gaps.Add(writers.LongestGapSince(moment).TotalMilliseconds);
        }

        return new Samples(gaps).Median;
    }
}
