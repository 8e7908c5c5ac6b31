using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.Modify;

/// <summary>All that an owner wants of a group at once: several requests of the API, made one after the other.</summary>
public sealed record GroupEdit
{
    /// <summary>As <see cref="Modification.For"/> made it.</summary>
    public Modification Modification { get; init; } = new();
    public bool Immediately { get; init; }

    /// <summary>Replicas that are to join, or null. They come before everything else: failover may be asked for that needs them.</summary>
    public ReplicaPlan? Added { get; init; }

    /// <summary>Replicas that are to go, or null. They go after everything else: failover may be given up that needs them.</summary>
    public IReadOnlyList<string>? Removed { get; init; }

    /// <summary>A group whose replicas come or go is not at rest, which other changes need.</summary>
    /// <exception cref="FaultException">InvalidParameterCombination.</exception>
    public void Check()
    {
        var change = Modification;
        if ((Added is not null || Removed is not null) && (change.NodeType is not null || change.EngineChange is not null || change.PrimaryClusterId is not null))
        {
            throw FaultException.InvalidParameterCombination(
                "The number of replicas and another node type, engine version or primary are changed one after the other: save one, then the other.");
        }
    }

    public bool Modifies => Modification != new Modification();
}
