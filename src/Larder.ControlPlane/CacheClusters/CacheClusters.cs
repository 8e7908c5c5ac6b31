using Larder.ControlPlane.Access;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Paging;

namespace Larder.ControlPlane.CacheClusters;

/// <summary>The one door to cache clusters, for the API, the console and the command line.</summary>
public sealed class CacheClusters(
    CacheClusterTable table, Placement placement, IGrainFactory grains, InstallationView installation, TimeProvider time)
{
    /// <exception cref="FaultException">The caller's mistake, by AWS's code.</exception>
    public async Task<CacheCluster> CreateAsync(Caller caller, CacheClusterRequest request, CancellationToken cancellation)
    {
        var plan = CacheClusterRules.Plan(request, caller.Scope, installation.Now);
        if (await table.FindAsync(caller.Scope, plan.Id, cancellation) is not null)
            throw FaultException.CacheClusterAlreadyExists(plan.Id);
        return await placement.PlaceAsync(
            caller.Scope, plan.Id, plan.Zones, addressesPerNode: 1, plan.Spec.Port, request.Port is not null,
            async places =>
            {
                var outcome = await Grain(caller, plan.Id).CreateAsync(CacheClusterRules.Create(plan, places, time.GetUtcNow()));
                return outcome.ValueOrThrow();
            },
            cancellation);
    }

    /// <exception cref="FaultException">CacheClusterNotFound, InvalidCacheClusterState.</exception>
    public async Task<CacheCluster> DeleteAsync(Caller caller, string id, CancellationToken cancellation)
    {
        var found = await GetAsync(caller, id, cancellation);
        return found.ReplicationGroupId is null
            ? (await Grain(caller, found.Id).DeleteAsync()).ValueOrThrow()
            : found.Delete(time.GetUtcNow()).Next;
    }

    public async Task<CacheCluster> GetAsync(Caller caller, string id, CancellationToken cancellation) =>
        await table.FindAsync(caller.Scope, id.ToLowerInvariant(), cancellation)
        ?? throw FaultException.CacheClusterNotFound(id);

    public Task<Page<CacheCluster>> ListAsync(
        Caller caller, bool standaloneOnly, PageRequest page, CancellationToken cancellation) =>
        table.ListAsync(caller.Scope, standaloneOnly, page, cancellation);

    internal ICacheClusterGrain Grain(Caller caller, string id) =>
        grains.GetGrain<ICacheClusterGrain>(GrainKey.Of(caller.Scope, id));
}
