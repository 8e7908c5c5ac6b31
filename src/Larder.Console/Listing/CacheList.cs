using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using Larder.ControlPlane.Access;
using Larder.ControlPlane.Changes;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.Listing;

/// <summary>All caches of a region: replication groups, and the clusters that belong to none. All pages of a caller share
/// one reading.</summary>
public sealed class CacheList(
    ControlPlane.ReplicationGroups.ReplicationGroups groups, ControlPlane.CacheClusters.CacheClusters clusters, Changes changes, TimeProvider time)
    : IDisposable
{
    private readonly ConcurrentDictionary<Caller, SharedRows> _shared = new();

    /// <returns>In the order of names; the same list where nothing has changed.</returns>
    public Task<ReadOnlyCollection<CacheRow>> ReadAsync(Caller caller) => _shared
        .GetOrAdd(caller, _ => new(changes, caller.Scope, time, () => AllAsync(caller), changed => FindAsync(caller, changed)))
        .ReadAsync();

    public void Dispose()
    {
        foreach (var rows in _shared.Values) rows.Dispose();
    }

    private async Task<List<CacheRow>> AllAsync(Caller caller)
    {
        var rows = new List<CacheRow>();
        await foreach (var group in Pages.AllAsync(page => groups.ListAsync(caller, page, CancellationToken.None))) rows.Add(CacheRow.Of(group));
        await foreach (var cluster in Pages.AllAsync(page => clusters.ListAsync(caller, standaloneOnly: true, page, CancellationToken.None)))
            rows.Add(CacheRow.Of(cluster));
        return rows;
    }

    private async Task<CacheRow?> FindAsync(Caller caller, Changed changed)
    {
        try
        {
            return changed.Type switch
            {
                Arn.ReplicationGroup => CacheRow.Of(await groups.GetAsync(caller, changed.Id, CancellationToken.None)),
                Arn.Cluster when await clusters.GetAsync(caller, changed.Id, CancellationToken.None) is { ReplicationGroupId: null } own => CacheRow.Of(own),
                _ => null,
            };
        }
        catch (FaultException exception) when (exception.Fault.HttpStatus == 404)
        {
            return null;
        }
    }
}
