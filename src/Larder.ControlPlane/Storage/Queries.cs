using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>The reads that describe calls make, compiled once: building them anew costs more than running them.</summary>
internal static class Queries
{
#pragma warning disable CA1309 // These comparisons are the database's, which compares bytes; EF translates no other form.
    public static readonly Func<StoreContext, string, string, string, Task<ReplicationGroupRow?>> ReplicationGroup =
        EF.CompileAsyncQuery((StoreContext context, string account, string region, string id) =>
            context.ReplicationGroups.AsNoTracking()
                .FirstOrDefault(row => row.Account == account && row.Region == region && row.Id == id));

    public static readonly Func<StoreContext, string, string, string, Task<CacheClusterRow?>> CacheCluster =
        EF.CompileAsyncQuery((StoreContext context, string account, string region, string id) =>
            context.CacheClusters.AsNoTracking()
                .FirstOrDefault(row => row.Account == account && row.Region == region && row.Id == id));

    public static readonly Func<StoreContext, string, string, Task<NetworkRow?>> Network =
        EF.CompileAsyncQuery((StoreContext context, string account, string region) =>
            context.Networks.AsNoTracking().FirstOrDefault(row => row.Account == account && row.Region == region));

    public static readonly Func<StoreContext, string, string, string, int, IAsyncEnumerable<ReplicationGroupRow>> ReplicationGroups =
        EF.CompileAsyncQuery((StoreContext context, string account, string region, string after, int limit) =>
            context.ReplicationGroups.AsNoTracking()
                .Where(row => row.Account == account && row.Region == region && string.Compare(row.Id, after) > 0)
                .OrderBy(row => row.Id)
                .Take(limit));

    public static readonly Func<StoreContext, string, string, string, bool, int, IAsyncEnumerable<CacheClusterRow>> CacheClusters =
        EF.CompileAsyncQuery((StoreContext context, string account, string region, string after, bool standaloneOnly, int limit) =>
            context.CacheClusters.AsNoTracking()
                .Where(row => row.Account == account && row.Region == region && string.Compare(row.Id, after) > 0
                    && (!standaloneOnly || row.ReplicationGroupId == null))
                .OrderBy(row => row.Id)
                .Take(limit));
}
