using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Sums over all accounts and regions, for the operator.</summary>
public sealed class StoreCounts(IDbContextFactory<StoreContext> contexts)
{
    /// <summary>Groups and standalone clusters by AWS's status word, and the memory that all of them may fill.</summary>
    public async Task<(IReadOnlyDictionary<string, int> ByStatus, long MemoryBytes)> ReadAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var byStatus = new SortedDictionary<string, int>(StringComparer.Ordinal);
        await foreach (var body in context.ReplicationGroups.AsNoTracking().Select(row => row.Body).AsAsyncEnumerable().WithCancellation(cancellation))
            Count(JsonSerializer.Deserialize(body, ModelJson.Default.ReplicationGroup)!.Status);
        await foreach (var body in context.CacheClusters.AsNoTracking().Where(row => row.ReplicationGroupId == null)
            .Select(row => row.Body).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            Count(JsonSerializer.Deserialize(body, ModelJson.Default.CacheCluster)!.Status);
        }

        return (byStatus, await MemoryAsync(context, cancellation));

        void Count(string status) => byStatus[status] = byStatus.GetValueOrDefault(status) + 1;
    }

    /// <summary>The memory that all caches may fill.</summary>
    public async Task<long> MemoryAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await MemoryAsync(context, cancellation);
    }

    private static Task<long> MemoryAsync(StoreContext context, CancellationToken cancellation) =>
        context.CacheClusters.SumAsync(row => row.MemoryBytes, cancellation);
}
