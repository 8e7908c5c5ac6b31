namespace Larder.Model.Probes;

/// <summary>What a client saw that wrote all the while.</summary>
public sealed record WriteCounts
{
    public required long Acknowledged { get; init; }
    public required long Refused { get; init; }

    /// <summary>Cut off before an answer: done or not, nobody promised either.</summary>
    public required long Unanswered { get; init; }

    /// <summary>Acknowledged, and not there afterwards.</summary>
    public required long Lost { get; init; }

    /// <summary>The longest time between two acknowledged writes of one connection.</summary>
    public required TimeSpan LongestGap { get; init; }

    /// <summary>Of several connections: all their writes, and the gap of the one that waited longest.</summary>
    public static WriteCounts Of(IReadOnlyList<WriteCounts> connections) => new()
    {
        Acknowledged = connections.Sum(one => one.Acknowledged),
        Refused = connections.Sum(one => one.Refused),
        Unanswered = connections.Sum(one => one.Unanswered),
        Lost = connections.Sum(one => one.Lost),
        LongestGap = connections.Max(one => one.LongestGap),
    };
}
