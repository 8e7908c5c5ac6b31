using Larder.ControlPlane.Reconciling;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ServiceUpdates;

namespace Larder.ControlPlane.CacheClusters;

/// <summary>A cluster of its own; a group's members live in their group's grain.</summary>
public interface ICacheClusterGrain : IOwnerGrain
{
    Task<Outcome<CacheCluster>> CreateAsync([Immutable] CacheCluster initial);
    Task<Outcome<CacheCluster>> DeleteAsync();
    Task<Outcome<CacheCluster>> RebootAsync([Immutable] List<string> nodeIds);
    Task<Outcome<CacheCluster>> ApplyUpdateAsync([Immutable] ServiceUpdate update);
    Task<Outcome<CacheCluster>> StopUpdateAsync([Immutable] ServiceUpdate update);

    /// <param name="modification">Checked, but for what only the grain knows.</param>
    /// <param name="places">Of the nodes that are added at once.</param>
    /// <param name="seen">The revision that is meant; null: whichever it is.</param>
    Task<Outcome<CacheCluster>> ModifyAsync([Immutable] ClusterModification modification, [Immutable] List<NodePlace> places, long? seen);
    Task<Outcome<CacheCluster>> AddTagsAsync([Immutable] List<KeyValuePair<string, string?>> tags);
    Task<Outcome<CacheCluster>> RemoveTagsAsync([Immutable] List<string> keys);
}
