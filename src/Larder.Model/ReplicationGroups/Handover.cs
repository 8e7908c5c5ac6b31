using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

public enum HandoverKind
{
    /// <summary>The primary lives and hands over; no acknowledged write is lost.</summary>
    Planned,

    /// <summary>The primary is dead or does not answer.</summary>
    Unplanned,
}

/// <summary>A change of primary that is under way. Stored, so that whoever goes on with it knows how far it came.</summary>
public sealed record Handover
{
    public required HandoverKind Kind { get; init; }

    /// <summary>The member that was the primary.</summary>
    public required string From { get; init; }

    /// <summary>The member that is to be it; null until one is elected.</summary>
    public string? To { get; init; }

    /// <summary>Whether the group's primary and epoch name the heir already: from here on it only goes forward.</summary>
    public bool Elected { get; init; }

    /// <summary>When the endpoint stopped being served (unplanned), or when it was asked for (planned).</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>As a part of a sentence, e.g. "it ended unexpectedly".</summary>
    public required string Reason { get; init; }

    /// <summary>Connections that the old primary had when it was last asked: each may have been answered once more than
    /// its replicas were told. Null where nobody asked: it died while Larder was away.</summary>
    public int? Clients { get; init; }

    /// <summary>How much the old primary had written when it was last asked, as <see cref="NodeReplication.Offset"/>.</summary>
    public long? Written { get; init; }

    /// <summary>Whether the heir took in all that the old primary had sent, as far as can be seen.</summary>
    public bool Drained { get; init; }

    /// <summary>A planned one is given up after this.</summary>
    public DateTimeOffset? Deadline { get; init; }
}
