namespace Larder.Model.ReplicationGroups;

/// <summary>Automatic failover is off and the primary's process died: a replica keeps its contents, off the primary
/// endpoint, until the member has them again and takes its part back.</summary>
public sealed record Restoring
{
    public required string Member { get; init; }

    /// <summary>Since when the primary endpoint takes no connections.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary><see cref="FailoverRecord.LostAtMost"/>.</summary>
    public int? LostAtMost { get; init; }
}
