using Larder.Contract;
using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.Contract.Shapes;
using Larder.Model.Events;
using static Larder.Contract.ElastiCache.ElastiCacheOperations;

namespace Larder.Server.Commands.Caches;

/// <summary>Caches over AWS's operations, groups and clusters alike.</summary>
internal sealed class CacheClient(QueryClient aws, TimeProvider time)
{
    // A member of a group is a cluster of one node.
    private const string OnlyNode = "0001";
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Cache>> ListAsync(CancellationToken cancellation)
    {
        var groups = await AllAsync(marker => aws.SendAsync(DescribeReplicationGroups, new() { Marker = marker }, cancellation),
            page => page.ReplicationGroups, page => page.Marker);
        var clusters = await ClustersAsync(cancellation);
        return
        [
            .. groups.Select(group => Cache.Of(group, clusters))
                .Concat(clusters.Where(cluster => cluster.ReplicationGroupId is null).Select(Cache.Of))
                .OrderBy(cache => cache.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where no kind is said, a group by preference, as the two may have one name. Null where there is none.</summary>
    public async Task<Cache?> FindAsync(string id, CacheKind? kind, CancellationToken cancellation)
    {
        if (kind is not CacheKind.CacheCluster
            && await OrNullAsync(DescribeReplicationGroups, new() { ReplicationGroupId = id }, cancellation) is { ReplicationGroups: [var group, ..] })
        {
            return Cache.Of(group, await ClustersAsync(cancellation));
        }
        if (kind is CacheKind.ReplicationGroup) return null;
        var found = await OrNullAsync(DescribeCacheClusters, new() { CacheClusterId = id, ShowCacheNodeInfo = true }, cancellation);
        return found is { CacheClusters: [var cluster, ..] } ? Cache.Of(cluster) : null;
    }

    /// <summary>The newest of the cache and of the members of a group, oldest first.</summary>
    public async Task<IReadOnlyList<Event>> EventsAsync(Cache cache, int wanted, CancellationToken cancellation)
    {
        var events = new List<Event>();
        foreach (var (type, id) in cache.EventSources) events.AddRange(await EventsOfAsync(type, id, wanted, cancellation));
        return [.. events.OrderBy(one => one.Date).TakeLast(wanted)];
    }

    /// <summary>The newest of one source, in DescribeEvents' words, oldest first.</summary>
    public async Task<IReadOnlyList<Event>> EventsOfAsync(string type, string id, int wanted, CancellationToken cancellation)
    {
        var latest = new LatestEvents<Event>(wanted);
        while (!latest.Found)
        {
            var page = await aws.SendAsync(DescribeEvents, new()
            {
                SourceType = type,
                SourceIdentifier = id,
                Duration = latest.Minutes,
                Marker = latest.Marker,
            }, cancellation);
            latest.Add(new(page.Events ?? [], string.IsNullOrEmpty(page.Marker) ? null : page.Marker));
        }

        return latest.Newest;
    }

    public async Task<IReadOnlyList<CacheEngineVersion>> EngineVersionsAsync(CancellationToken cancellation) => await AllAsync(
        marker => aws.SendAsync(DescribeCacheEngineVersions, new() { Marker = marker }, cancellation),
        page => page.CacheEngineVersions, page => page.Marker);

    public async Task CreateAsync(CacheRequest request, CancellationToken cancellation)
    {
        if (request.Kind is CacheKind.ReplicationGroup)
            await aws.SendAsync(CreateReplicationGroup, request.ReplicationGroup, cancellation);
        else
            await aws.SendAsync(CreateCacheCluster, request.CacheCluster, cancellation);
    }

    public async Task ModifyAsync(Cache cache, CacheChange change, CancellationToken cancellation)
    {
        if (cache.Kind is CacheKind.ReplicationGroup) await aws.SendAsync(ModifyReplicationGroup, change.OfGroup(cache.Id), cancellation);
        else await aws.SendAsync(ModifyCacheCluster, change.OfCluster(cache), cancellation);
    }

    public async Task DeleteAsync(Cache cache, CancellationToken cancellation)
    {
        if (cache.Kind is CacheKind.ReplicationGroup)
            await aws.SendAsync(DeleteReplicationGroup, new() { ReplicationGroupId = cache.Id }, cancellation);
        else
            await aws.SendAsync(DeleteCacheCluster, new() { CacheClusterId = cache.Id }, cancellation);
    }

    /// <param name="nodes">Nodes of a cluster, or the one member of a group that is meant.</param>
    public Task RebootAsync(Cache cache, IReadOnlyList<string> nodes, CancellationToken cancellation) => cache.Kind is CacheKind.ReplicationGroup
        ? aws.SendAsync(RebootCacheCluster, new() { CacheClusterId = nodes.Single(), CacheNodeIdsToReboot = [OnlyNode] }, cancellation)
        : aws.SendAsync(RebootCacheCluster, new() { CacheClusterId = cache.Id, CacheNodeIdsToReboot = nodes }, cancellation);

    public async Task<Cache> WaitUntilAvailableAsync(string id, CacheKind kind, Action<string> show, CancellationToken cancellation)
    {
        var until = time.GetUtcNow() + Patience;
        while (true)
        {
            var cache = await FindAsync(id, kind, cancellation) ?? throw CommandFailure.NoSuchCache(id);
            show(cache.Status);
            if (cache.Status == "available") return cache;
            var late = time.GetUtcNow() > until;
            if (late || cache.HasFailed || cache.Status == "deleting") throw await StuckAsync(cache, late, cancellation);
            await Task.Delay(PollInterval, time, cancellation);
        }
    }

    public async Task<bool> WaitUntilGoneAsync(string id, CacheKind kind, Action<string> show, CancellationToken cancellation)
    {
        var until = time.GetUtcNow() + Patience;
        while (await FindAsync(id, kind, cancellation) is { } cache)
        {
            show(cache.Status);
            if (time.GetUtcNow() > until) throw await StuckAsync(cache, late: true, cancellation);
            await Task.Delay(PollInterval, time, cancellation);
        }
        return true;
    }

    private async Task<CommandFailure> StuckAsync(Cache cache, bool late, CancellationToken cancellation)
    {
        var last = await EventsAsync(cache, wanted: 1, cancellation) is [var newest] ? newest.Message : null;
        return new(late ? ExitCode.TimedOut : ExitCode.Failed,
            $"{cache.Id} is {cache.Status}{(late ? $" after {Patience.TotalMinutes:0} minutes" : "")}.",
            last is null ? $"`larder describe {cache.Id}` shows more." : $"the last event says: {last}");
    }

    private async Task<IReadOnlyList<CacheCluster>> ClustersAsync(CancellationToken cancellation) => await AllAsync(
        marker => aws.SendAsync(DescribeCacheClusters, new() { ShowCacheNodeInfo = true, Marker = marker }, cancellation),
        page => page.CacheClusters, page => page.Marker);

    private async Task<TOut?> OrNullAsync<TIn, TOut>(Operation<TIn, TOut> operation, TIn input, CancellationToken cancellation)
        where TIn : class, IShape<TIn>
        where TOut : class, IShape<TOut>
    {
        try
        {
            return await aws.SendAsync(operation, input, cancellation);
        }
        catch (ServiceFaultException fault) when (fault.Code is "ReplicationGroupNotFoundFault" or "CacheClusterNotFound")
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<TItem>> AllAsync<TPage, TItem>(
        Func<string?, Task<TPage>> read, Func<TPage, IReadOnlyList<TItem>?> items, Func<TPage, string?> next)
    {
        var all = new List<TItem>();
        string? marker = null;
        do
        {
            var page = await read(marker);
            all.AddRange(items(page) ?? []);
            marker = next(page);
        }
        while (!string.IsNullOrEmpty(marker));
        return all;
    }
}
