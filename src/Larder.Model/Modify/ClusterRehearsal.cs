using Larder.Model.CacheClusters;
using Larder.Model.Nodes;

namespace Larder.Model.Modify;

/// <inheritdoc/>
internal sealed class ClusterRehearsal(CacheCluster cluster, Func<CacheClusterSpec, NodeSettings?> settings, DateTimeOffset now)
    : Rehearsal<CacheCluster>(cluster with { Pending = null }, settings, now)
{
    protected override string NameOf(CacheNode node) => node.Id;

    protected override TouchKind Ended(CacheNode node) => TouchKind.Emptied;

    protected override bool Take(Step step)
    {
        if (step is not Step.Release release) return false;
        Value = Value.Release(release.Key, Now).Next;
        return true;
    }
}
