using Larder.ControlPlane.Reconciling;
using Larder.Model.CacheClusters;
using Larder.Model.ParameterGroups;

namespace Larder.ControlPlane.CacheClusters;

/// <summary>A cluster of its own; a group's members live in their group's grain.</summary>
public interface ICacheClusterGrain : IOwnerGrain
{
    Task<Outcome<CacheCluster>> CreateAsync([Immutable] CacheCluster initial);
    Task<Outcome<CacheCluster>> DeleteAsync();
    Task<Outcome<CacheCluster>> RebootAsync([Immutable] List<string> nodeIds);
    Task<Outcome<CacheCluster>> UseParameterGroupAsync(string name, [Immutable] ParameterGroup? own);
    Task<Outcome<CacheCluster>> AddTagsAsync([Immutable] List<KeyValuePair<string, string?>> tags);
    Task<Outcome<CacheCluster>> RemoveTagsAsync([Immutable] List<string> keys);
}
