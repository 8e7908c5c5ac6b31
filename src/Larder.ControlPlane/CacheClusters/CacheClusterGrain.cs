using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.ParameterGroups;
using Larder.ControlPlane.Reconciling;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.ParameterGroups;
using Larder.Model.Tags;
using Microsoft.Extensions.Logging;

namespace Larder.ControlPlane.CacheClusters;

public sealed class CacheClusterGrain(
    CacheClusterTable table, IHosts hosts, AddressPool addresses, ParameterSettings settings, TimeProvider time, ILogger<CacheClusterGrain> logger)
    : OwnerGrain<CacheCluster>(table, hosts, addresses, settings, time, logger), ICacheClusterGrain
{
    public Task<Outcome<CacheCluster>> CreateAsync(CacheCluster initial) => InsertAsync(initial);

    public Task<Outcome<CacheCluster>> DeleteAsync() => ChangeAsync(cluster => cluster.Delete(), NotFound);

    public Task<Outcome<CacheCluster>> RebootAsync(List<string> nodeIds) =>
        ChangeAsync(cluster => cluster.Reboot(nodeIds), NotFound);

    public Task<Outcome<CacheCluster>> UseParameterGroupAsync(string name, ParameterGroup? own) =>
        ChangeAsync(cluster => cluster.UseParameterGroup(name, own), NotFound);

    public Task<Outcome<CacheCluster>> AddTagsAsync(List<KeyValuePair<string, string?>> tags) =>
        ChangeAsync(cluster => new(cluster with { Tags = TagRules.Add(cluster.Tags, tags) }, []), NotFound);

    public Task<Outcome<CacheCluster>> RemoveTagsAsync(List<string> keys) =>
        ChangeAsync(cluster => new(cluster with { Tags = TagRules.Remove(cluster.Tags, keys) }, []), NotFound);

    protected override Change<CacheCluster> Farewell(CacheCluster value) => new(value,
        [new CacheEvent(EventSource.CacheCluster, value.Id, "Cache cluster deleted", Time.GetUtcNow())]);

    protected override IEnumerable<Lease> LeasesOf(CacheCluster value) => Lease.Of(value);

    private FaultException NotFound() => FaultException.CacheClusterNotFound(GrainKey.Parse(this.GetPrimaryKeyString()).Id);
}
