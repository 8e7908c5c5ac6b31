using Larder.Model.ReplicationGroups;

namespace Larder.Model.Modify;

/// <summary>What ModifyReplicationGroup, IncreaseReplicaCount and DecreaseReplicaCount change.</summary>
public static class GroupFields
{
    public static readonly IReadOnlyList<Field<ReplicationGroup>> All =
    [
        new(ChangeKind.Description, group => group.Description),
        new(ChangeKind.Replicas, group => Words.Of(group.Replicas.Count())),
        new(ChangeKind.AutomaticFailover, group => Words.Of(group.AutomaticFailover), group => Words.Of(group.Pending?.AutomaticFailover)),
        new(ChangeKind.MultiAz, group => Words.Of(group.MultiAz), group => Words.Of(group.Pending?.MultiAz)),
        new(ChangeKind.Primary, group => group.Handover?.To ?? group.Primary, group => group.Pending?.PrimaryClusterId),
        new(ChangeKind.ParameterGroup, group => group.Spec.ParameterGroup, group => group.Pending?.ParameterGroup),
        new(ChangeKind.NodeType, group => group.Spec.NodeType, group => group.Pending?.NodeType?.Name),
        new(ChangeKind.Engine, group => Words.Of(group.Spec.Engine), group => Words.Of(group.Pending?.EngineChange, group.Spec.Engine)),
        new(ChangeKind.SecurityGroups, group => Words.Of(group.Spec.SecurityGroups)),
        new(ChangeKind.MaintenanceWindow, group => group.Windows.Maintenance),
        new(ChangeKind.SnapshotWindow, group => group.Windows.Snapshots ?? ""),
        new(ChangeKind.AutoMinorVersionUpgrade, group => Words.Of(group.Spec.AutoMinorVersionUpgrade)),
    ];
}
