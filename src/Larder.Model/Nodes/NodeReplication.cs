namespace Larder.Model.Nodes;

/// <summary>A node's part in replication, as its engine says it (INFO replication, CONFIG GET bind).</summary>
public sealed record NodeReplication
{
    /// <summary>Not 0: the stream is counted from the first replica on, so 0 is what a replica of a full and idle primary has.</summary>
    public const long Nothing = -1;

    public required NodeRole Role { get; init; }

    /// <summary>Own address of the primary that it follows; null for a primary.</summary>
    public string? Follows { get; init; }

    /// <summary>Whether it receives what its primary writes; false while it is still synchronising.</summary>
    public bool LinkUp { get; init; }

    /// <summary>Bytes of the replication stream: written by a primary, applied by a replica. <see cref="Nothing"/> for a replica
    /// that never had any, or has let go of what it had to take the whole contents of another primary.</summary>
    public required long Offset { get; init; }

    /// <summary>Which stream that counts (Redis' master_replid): a replica has its primary's name for it, and a new one begins where
    /// a replica becomes a primary. Offsets compare within one only.</summary>
    public string? History { get; init; }

    /// <summary>The history that this one goes on from (Redis' master_replid2): a new one goes on from the one that its primary had as a
    /// replica. Not known where whole contents were taken over.</summary>
    public string? HistoryBefore { get; init; }

    /// <summary>The addresses it listens on, separated by spaces, in the order in which it was told.</summary>
    public required string ListensOn { get; init; }

    /// <summary>Connections of clients.</summary>
    public int Clients { get; init; }

    /// <summary>Its replicas, a replica's own too.</summary>
    public IReadOnlyList<ReplicaSeen> Replicas { get; init; } = [];

    /// <summary>Whether nothing differs that anybody must be woken for. Offsets and clients change all the time.</summary>
    public bool SaysTheSameAs(NodeReplication? other) =>
        other is not null && Role == other.Role && Follows == other.Follows && LinkUp == other.LinkUp && History == other.History
        && ListensOn == other.ListensOn && Replicas.SequenceEqual(other.Replicas);
}

/// <summary>A replica as its primary sees it.</summary>
/// <param name="Address">The replica's own address.</param>
/// <param name="Behind">Whether it has not confirmed what the primary wrote some seconds ago, has not confirmed anything
/// yet, or is not online; of a replica's own: whether it is so far behind that the primary could not go on from there.</param>
public sealed record ReplicaSeen(string Address, bool Behind);
