using Larder.ControlPlane.Access;
using Larder.Model.Paging;

namespace Larder.Console.Caches;

/// <summary>All caches of a region: replication groups, and the clusters that belong to none, by id.</summary>
public sealed class CacheList(ControlPlane.ReplicationGroups.ReplicationGroups groups, ControlPlane.CacheClusters.CacheClusters clusters)
{
    public async Task<IReadOnlyList<CacheRow>> ReadAsync(Caller caller, CancellationToken cancellation)
    {
        var rows = new List<CacheRow>();
        await foreach (var group in AllAsync(page => groups.ListAsync(caller, page, cancellation))) rows.Add(CacheRow.Of(group));
        await foreach (var cluster in AllAsync(page => clusters.ListAsync(caller, standaloneOnly: true, page, cancellation)))
            rows.Add(CacheRow.Of(cluster));
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal).ThenBy(row => row.Kind)];
    }

    internal static async IAsyncEnumerable<T> AllAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        string? marker = null;
        do
        {
            var page = await list(PageRequest.From(null, marker));
            foreach (var item in page.Items) yield return item;
            marker = page.Marker;
        }
        while (marker is not null);
    }
}
