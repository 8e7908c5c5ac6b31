using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.ServiceUpdates;

namespace Larder.ControlPlane.ServiceUpdates;

/// <summary>The one door to service updates: which there are follows from what is installed and what caches run.</summary>
public sealed class ServiceUpdates(
    ReplicationGroups.ReplicationGroups groups, CacheClusters.CacheClusters clusters, InstallationView installation)
{
    /// <exception cref="FaultException">ServiceUpdateNotFoundFault.</exception>
    public async Task<Page<ServiceUpdate>> ListAsync(
        Caller caller, string? name, IReadOnlyList<string>? statuses, PageRequest page, CancellationToken cancellation)
    {
        var all = Of(await ListCachesAsync(caller, cancellation));
        var chosen = name is null ? all : [Find(all, name)];
        return page.Of(chosen.Where(_ => UpdateQuery.Among(statuses, ServiceUpdate.Available)), update => update.Name);
    }

    public async Task<Page<UpdateAction>> ListActionsAsync(
        Caller caller, UpdateQuery query, PageRequest page, CancellationToken cancellation)
    {
        var caches = await ListCachesAsync(caller, cancellation);
        return page.Of(UpdateAction.Of(Of(caches), caches).Where(query.Lets), action => action.Key);
    }

    /// <summary>Begins to replace the nodes of each cache; how far that is, the update's action tells.</summary>
    /// <exception cref="FaultException">ServiceUpdateNotFoundFault, InvalidParameterValue.</exception>
    public Task<UpdateBatchResult> ApplyAsync(
        Caller caller, string name, UpdateTargets targets, CancellationToken cancellation) => EachAsync(
        caller, name, targets,
        async (id, update) => UpdatableCache.Of((await groups.Grain(caller, id).ApplyUpdateAsync(update)).ValueOrThrow()),
        async (id, update) => UpdatableCache.Of((await clusters.Grain(caller, id).ApplyUpdateAsync(update)).ValueOrThrow()),
        cancellation);

    /// <exception cref="FaultException">ServiceUpdateNotFoundFault, InvalidParameterValue.</exception>
    public Task<UpdateBatchResult> StopAsync(
        Caller caller, string name, UpdateTargets targets, CancellationToken cancellation) => EachAsync(
        caller, name, targets,
        async (id, update) => UpdatableCache.Of((await groups.Grain(caller, id).StopUpdateAsync(update)).ValueOrThrow()),
        async (id, update) => UpdatableCache.Of((await clusters.Grain(caller, id).StopUpdateAsync(update)).ValueOrThrow()),
        cancellation);

    /// <summary>All caches, and what they run: groups before clusters of their own.</summary>
    public async Task<IReadOnlyList<UpdatableCache>> ListCachesAsync(Caller caller, CancellationToken cancellation)
    {
        var caches = new List<UpdatableCache>();
        await foreach (var group in EachAsync(page => groups.ListAsync(caller, page, cancellation))) caches.Add(UpdatableCache.Of(group));
        await foreach (var cluster in EachAsync(page => clusters.ListAsync(caller, standaloneOnly: true, page, cancellation)))
            caches.Add(UpdatableCache.Of(cluster));
        return caches;
    }

    private async Task<UpdateBatchResult> EachAsync(
        Caller caller, string name, UpdateTargets targets,
        Func<string, ServiceUpdate, Task<UpdatableCache>> ofGroup, Func<string, ServiceUpdate, Task<UpdatableCache>> ofCluster,
        CancellationToken cancellation)
    {
        var caches = await ListCachesAsync(caller, cancellation);
        var update = Find(Of(caches), name);
        var batch = UpdateBatch.Of(targets, caches);
        var (processed, unprocessed) = (new List<UpdateAction>(), batch.Unprocessed.ToList());
        foreach (var cache in batch.Caches)
        {
            try
            {
                processed.Add(new(update, await (cache.IsGroup ? ofGroup : ofCluster)(cache.Id, update)));
            }
            catch (FaultException refused)
            {
                unprocessed.Add(new(cache.ReplicationGroupId, cache.CacheClusterId, refused.Fault));
            }
        }

        return new(processed, unprocessed);
    }

    private IReadOnlyList<ServiceUpdate> Of(IReadOnlyList<UpdatableCache> caches) => ServiceUpdate.Of(installation.Now.Engines, caches);

    private static ServiceUpdate Find(IReadOnlyList<ServiceUpdate> all, string name) =>
        all.FirstOrDefault(update => string.Equals(update.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw FaultException.ServiceUpdateNotFound(name);

    private static async IAsyncEnumerable<T> EachAsync<T>(Func<PageRequest, Task<Page<T>>> list)
    {
        string? marker = null;
        do
        {
            var page = await list(PageRequest.From(null, marker));
            foreach (var one in page.Items) yield return one;
            marker = page.Marker;
        }
        while (marker is not null);
    }
}
