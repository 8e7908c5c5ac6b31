using Larder.Contract.Client;
using Larder.Contract.ElastiCache;
using Larder.Server.Commands.Caches;
using static Larder.Contract.ElastiCache.ElastiCacheOperations;

namespace Larder.Server.Commands.Updates;

/// <summary>Service updates over AWS's operations.</summary>
internal sealed class UpdateClient(QueryClient aws)
{
    public async Task<IReadOnlyList<UpdateAction>> ListAsync(CancellationToken cancellation)
    {
        var all = new List<UpdateAction>();
        string? marker = null;
        do
        {
            var page = await aws.SendAsync(DescribeUpdateActions, new() { Marker = marker }, cancellation);
            all.AddRange(page.UpdateActions ?? []);
            marker = page.Marker;
        }
        while (!string.IsNullOrEmpty(marker));
        return all;
    }

    /// <summary>Those for which it was begun or stopped, and those for which it was refused.</summary>
    public async Task<(IReadOnlyList<ProcessedUpdateAction> Done, IReadOnlyList<UnprocessedUpdateAction> Refused)> ActAsync(
        string name, IReadOnlyList<Cache> caches, bool stop, CancellationToken cancellation)
    {
        var (groups, clusters) = (Ids(caches, CacheKind.ReplicationGroup), Ids(caches, CacheKind.CacheCluster));
        var answer = stop
            ? await aws.SendAsync(BatchStopUpdateAction, new() { ServiceUpdateName = name, ReplicationGroupIds = groups, CacheClusterIds = clusters }, cancellation)
            : await aws.SendAsync(BatchApplyUpdateAction, new() { ServiceUpdateName = name, ReplicationGroupIds = groups, CacheClusterIds = clusters }, cancellation);
        return (answer.ProcessedUpdateActions ?? [], answer.UnprocessedUpdateActions ?? []);
    }

    private static string[]? Ids(IReadOnlyList<Cache> caches, CacheKind kind) =>
        caches.Where(cache => cache.Kind == kind).Select(cache => cache.Id).ToArray() is { Length: > 0 } ids ? ids : null;
}
