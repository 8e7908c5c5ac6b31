using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.ParameterGroups;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;
using Larder.Model.ServiceUpdates;
using Larder.Model.SubnetGroups;
using Larder.Model.Tags;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.CacheClusters;

public sealed class CacheClusterGrain(
    CacheClusterTable table, NetworkTable networks, Placement placement, InstallationView installation, IHosts hosts, AddressPool addresses,
    ParameterSettings settings, TimeProvider time, ILogger<CacheClusterGrain> logger)
    : OwnerGrain<CacheCluster>(table, hosts, addresses, settings, time, logger), ICacheClusterGrain
{
    public Task<Outcome<CacheCluster>> CreateAsync(CacheCluster initial) => InsertAsync(initial);

    public Task<Outcome<CacheCluster>> DeleteAsync() => ChangeAsync(cluster => cluster.Delete(), NotFound);

    public Task<Outcome<CacheCluster>> RebootAsync(List<string> nodeIds) =>
        ChangeAsync(cluster => cluster.Reboot(nodeIds), NotFound);

    public Task<Outcome<CacheCluster>> ModifyAsync(ClusterModification modification, List<NodePlace> places, long? seen) => ChangeAsync(
        async cluster =>
        {
            cluster.CheckSeen(seen);
            if (modification.ApplyImmediately)
            {
                var applied = modification.ApplyTo(cluster, places, Time.GetUtcNow());
                await CheckFitsAsync(applied.Next.Spec, CancellationToken.None);
                return applied;
            }

            var deferred = modification.Defer(cluster);
            // What waits already is looked at when it is made: it must not stand in the way of what has nothing to do with it.
            if (modification.Change.NodeType is null) return deferred;
            var spec = modification.Change.Over(cluster.Pending).ApplyTo(cluster.Spec, modification.OwnParameterGroup, modification.Engine);
            await CheckFitsAsync(spec, CancellationToken.None);
            await CheckRoomAsync(cluster with { Spec = spec }, CancellationToken.None);
            return deferred;
        }, NotFound);

    public Task<Outcome<CacheCluster>> AddTagsAsync(List<KeyValuePair<string, string?>> tags) =>
        ChangeAsync(cluster => new(cluster with { Tags = TagRules.Add(cluster.Tags, tags) }, []), NotFound);

    public Task<Outcome<CacheCluster>> RemoveTagsAsync(List<string> keys) =>
        ChangeAsync(cluster => new(cluster with { Tags = TagRules.Remove(cluster.Tags, keys) }, []), NotFound);

    public Task<Outcome<CacheCluster>> ApplyUpdateAsync(ServiceUpdate update) =>
        ChangeAsync(cluster => cluster.Apply(update, Time.GetUtcNow()), NotFound);

    public Task<Outcome<CacheCluster>> StopUpdateAsync(ServiceUpdate update) =>
        ChangeAsync(cluster => cluster.Stop(update, Time.GetUtcNow()), NotFound);

    protected override string? PendingParameterGroup => Value?.Pending?.ParameterGroup;

    protected override async Task ApplyPendingAsync(ParameterGroup? own, CancellationToken cancellation)
    {
        var (scope, spec) = (Value!.Scope, Value.Spec);
        var engine = Value.Pending!.Engine?.From(spec.Engine, installation.Now.Engines);
        await CheckStillFitsAsync(Value.Pending!.ApplyTo(spec, own, engine), cancellation);
        var network = CacheNetwork.Of(await networks.ReadAsync(scope, cancellation), spec.SubnetGroup, null);
        await placement.PlaceAsync(
            scope, NodeCountRules.AddedZones(Value, Value.Pending!, network), spec.Port, null,
            async places =>
            {
                await StoreAsync(Value.ApplyPending(own, engine, places, Time.GetUtcNow()), cancellation);
                return places.Count;
            },
            cancellation);
    }

    protected override Change<CacheCluster> DropPending(string why) => Value!.DropPending(why, Time.GetUtcNow());

    protected override async Task<bool> TakeAsync(Step step, CancellationToken cancellation)
    {
        if (step is not Step.Release release) return false;
        await StoreAsync(Value!.Release(release.Key, Time.GetUtcNow()), cancellation);
        return true;
    }

    protected override Change<CacheCluster> Farewell(CacheCluster value) => new(value,
        [new CacheEvent(EventSource.CacheCluster, value.Id, "Cache cluster deleted", Time.GetUtcNow())]);

    protected override IEnumerable<Lease> LeasesOf(CacheCluster value) => Lease.Of(value);

    private FaultException NotFound() => FaultException.CacheClusterNotFound(GrainKey.Parse(this.GetPrimaryKeyString()).Id);
}
