namespace Larder.Model.ReplicationGroups;

/// <summary>The last change of primary, as it was measured.</summary>
public sealed record FailoverRecord
{
    public required HandoverKind Kind { get; init; }
    public required string From { get; init; }
    public required string To { get; init; }
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>For how long the primary endpoint took no writes.</summary>
    public required TimeSpan Outage { get; init; }

    /// <summary>At most so many acknowledged writes may be lost: one for each connection that the old primary had when it
    /// was last asked, besides one for each made since, and more only where commands are pipelined. 0 for a planned one;
    /// null where it cannot be bounded.</summary>
    public int? LostAtMost { get; init; }
}
