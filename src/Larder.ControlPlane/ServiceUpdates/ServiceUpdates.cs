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
        var all = Of(await CachesAsync(caller, cancellation));
        var chosen = name is null ? all : [Find(all, name)];
        return page.Of(chosen.Where(_ => UpdateQuery.Among(statuses, ServiceUpdate.Available)), update => update.Name);
    }

    public async Task<Page<UpdateAction>> ListActionsAsync(
        Caller caller, UpdateQuery query, PageRequest page, CancellationToken cancellation)
    {
        var caches = await CachesAsync(caller, cancellation);
        return page.Of(UpdateAction.Of(Of(caches), caches).Where(query.Lets), action => action.Key);
    }

    /// <exception cref="FaultException">ServiceUpdateNotFoundFault, InvalidParameterValue.</exception>
    public async Task<IReadOnlyList<UnprocessedUpdate>> ApplyAsync(
        Caller caller, string name, UpdateTargets targets, CancellationToken cancellation)
    {
        var caches = await CachesAsync(caller, cancellation);
        return UpdateBatch.Apply(Find(Of(caches), name), targets, caches);
    }

    /// <exception cref="FaultException">ServiceUpdateNotFoundFault, InvalidParameterValue.</exception>
    public async Task<IReadOnlyList<UnprocessedUpdate>> StopAsync(
        Caller caller, string name, UpdateTargets targets, CancellationToken cancellation)
    {
        var caches = await CachesAsync(caller, cancellation);
        return UpdateBatch.Stop(Find(Of(caches), name), targets, caches);
    }

    private IReadOnlyList<ServiceUpdate> Of(IReadOnlyList<UpdatableCache> caches) => ServiceUpdate.Of(installation.Now.Engines, caches);

    private static ServiceUpdate Find(IReadOnlyList<ServiceUpdate> all, string name) =>
        all.FirstOrDefault(update => string.Equals(update.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw FaultException.ServiceUpdateNotFound(name);

    private async Task<IReadOnlyList<UpdatableCache>> CachesAsync(Caller caller, CancellationToken cancellation)
    {
        var caches = new List<UpdatableCache>();
        await foreach (var group in EachAsync(page => groups.ListAsync(caller, page, cancellation))) caches.Add(UpdatableCache.Of(group));
        await foreach (var cluster in EachAsync(page => clusters.ListAsync(caller, standaloneOnly: true, page, cancellation)))
            caches.Add(UpdatableCache.Of(cluster));
        return caches;
    }

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
