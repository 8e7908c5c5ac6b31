using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Model.ParameterGroups;

/// <summary>A cache that has a parameter group.</summary>
/// <param name="NeedsReboot">Whether a node of it runs by values of before, which only a reboot changes.</param>
public sealed record ParameterGroupUser(CacheReference Cache, Engine Engine, bool NeedsReboot)
{
    /// <param name="clusters">Those that have it; members of a replication group are one cache.</param>
    /// <returns>In the order of their names.</returns>
    public static IReadOnlyList<ParameterGroupUser> Of(IEnumerable<CacheCluster> clusters) =>
    [
        .. clusters
            .GroupBy(cluster => new CacheReference(cluster.ReplicationGroupId ?? cluster.Id, cluster.ReplicationGroupId is not null))
            .OrderBy(cache => cache.Key.Id, StringComparer.Ordinal)
            .Select(cache => new ParameterGroupUser(cache.Key, cache.First().Spec.Engine, cache.Any(NeedsRebootOf))),
    ];

    private static bool NeedsRebootOf(CacheCluster cluster) =>
        cluster.Nodes.Any(node => SettingSteps.NeedsReboot(node, cluster.Spec.Settings));
}
