using Larder.Model.CacheClusters;
using Larder.Model.Naming;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.Changes;

/// <summary>A resource that was made, changed or deleted.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Type">As ARNs name it; what has none of ElastiCache's ARNs, by its own word.</param>
/// <param name="Id">Its id within the scope; empty where there is one of the kind.</param>
public readonly record struct Changed(Scope Scope, string Type, string Id)
{
    /// <summary>A group and its members, which are clusters with rows of their own.</summary>
    internal static IEnumerable<Changed> Of(ReplicationGroup group) =>
        group.Nodes.Select(node => new Changed(group.Scope, Arn.Cluster, node.ClusterId)).Prepend(new(group.Scope, Arn.ReplicationGroup, group.Id));

    internal static Changed Of(CacheCluster cluster) => new(cluster.Scope, Arn.Cluster, cluster.Id);
}
