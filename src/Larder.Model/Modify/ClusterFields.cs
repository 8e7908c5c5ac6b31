using Larder.Model.CacheClusters;

namespace Larder.Model.Modify;

/// <summary>What ModifyCacheCluster changes.</summary>
public static class ClusterFields
{
    public static readonly IReadOnlyList<Field<CacheCluster>> All =
    [
        new(ChangeKind.Nodes, cluster => Words.Of(cluster.Staying.Count()), cluster => Words.Of(cluster.Pending?.NumCacheNodes)),
        new(ChangeKind.ParameterGroup, cluster => cluster.Spec.ParameterGroup, cluster => cluster.Pending?.ParameterGroup),
        new(ChangeKind.NodeType, cluster => cluster.Spec.NodeType, cluster => cluster.Pending?.NodeType?.Name),
        new(ChangeKind.Engine, cluster => Words.Of(cluster.Spec.Engine), cluster => Words.Of(cluster.Pending?.Engine, cluster.Spec.Engine)),
        new(ChangeKind.SecurityGroups, cluster => Words.Of(cluster.Spec.SecurityGroups)),
        new(ChangeKind.MaintenanceWindow, cluster => cluster.Windows.Maintenance),
        new(ChangeKind.SnapshotWindow, cluster => cluster.Windows.Snapshots ?? ""),
        new(ChangeKind.AutoMinorVersionUpgrade, cluster => Words.Of(cluster.Spec.AutoMinorVersionUpgrade)),
    ];
}
