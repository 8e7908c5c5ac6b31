using Larder.Model.Engines;
using Larder.Model.NodeTypes;
using Larder.Model.ParameterGroups;

namespace Larder.Model.ReplicationGroups;

/// <summary>What ModifyReplicationGroup was asked to change in the next maintenance window. Null: as it is.</summary>
public sealed record PendingChange
{
    public bool? AutomaticFailover { get; init; }
    public bool? MultiAz { get; init; }
    public string? PrimaryClusterId { get; init; }
    public string? ParameterGroup { get; init; }
    public EngineChange? EngineChange { get; init; }
    public NodeType? NodeType { get; init; }

    public bool IsEmpty => this == new PendingChange();

    /// <param name="own">The parameter group where it is one that an owner made.</param>
    /// <param name="engine">What the pending engine version is here.</param>
    public Modification AsModification(ParameterGroup? own, Engine? engine) => new()
    {
        AutomaticFailover = AutomaticFailover,
        MultiAz = MultiAz,
        PrimaryClusterId = PrimaryClusterId,
        ParameterGroup = ParameterGroup,
        NodeType = NodeType,
        OwnParameterGroup = own,
        EngineChange = EngineChange,
        Engine = engine,
    };
}
