using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.Reconciling;

/// <summary>Compares everything stored with what its hosts say, once, before anybody is answered: the store would still
/// call available what ended with the machine. No grain is awake yet, so none writes beside it.</summary>
public sealed class FirstLook(
    IHosts hosts, IOwnerTable<ReplicationGroup> groups, IOwnerTable<CacheCluster> clusters, TimeProvider time)
{
    /// <exception cref="StoreUnwritableException">What was seen could not be stored.</exception>
    public async Task TakeAsync(CancellationToken cancellation)
    {
        await TakeAsync(groups, cancellation);
        await TakeAsync(clusters, cancellation);
    }

    private async Task TakeAsync<T>(IOwnerTable<T> table, CancellationToken cancellation)
        where T : class, INodeOwner<T>
    {
        var now = time.GetUtcNow();
        var changes = (await table.AllAsync(cancellation))
            .Select(value => (Value: value, Seen: Observation.Of(value, hosts, now)))
            .Where(one => !ReferenceEquals(one.Value, one.Seen.Next))
            .Select(one => one.Seen)
            .ToList();
        if (changes.Count > 0) await table.UpdateAllAsync(changes, cancellation);
    }
}
