namespace Larder.Model.Modify;

/// <summary>What of a cache its owner can change.</summary>
public enum ChangeKind
{
    Description,
    NodeType,
    Engine,
    ParameterGroup,
    SecurityGroups,
    MaintenanceWindow,
    SnapshotWindow,
    AutoMinorVersionUpgrade,
    AutomaticFailover,
    MultiAz,
    Primary,
    Replicas,
    Nodes,
}
