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

    public bool Modifies => Modification != new Modification();
}
