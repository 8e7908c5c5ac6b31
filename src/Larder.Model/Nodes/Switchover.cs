namespace Larder.Model.Nodes;

/// <summary>A planned change of primary as two scripts with a wait between them: writes are held back first; when the
/// heir has all that was written, the rest follows. The old primary is made a replica before it is taken off the
/// endpoint and before writes go on: that it is one does not expire, as the pause does, so a control plane that dies
/// anywhere in between costs no acknowledged write.</summary>
public sealed record Switchover
{
    /// <summary>Bounds how long writes are held back if whoever gave the order dies.</summary>
    public static readonly TimeSpan PauseAtMost = TimeSpan.FromSeconds(5);

    /// <summary>A heir that has not caught up by then is too far behind: writes go on where they were.</summary>
    public static readonly TimeSpan CatchUpWithin = TimeSpan.FromSeconds(1);

    /// <summary>Once this much of the pause is over, the old primary is not made a replica any more: it might have taken
    /// writes that the heir has not.</summary>
    public static readonly TimeSpan NoLaterThan = TimeSpan.FromSeconds(3);

    /// <summary>Writes are held back only when no more than this, in bytes, is on its way to the heir.</summary>
    public const long NearEnough = 1 << 20;
    public static readonly TimeSpan NearWithin = TimeSpan.FromSeconds(5);

    public required string From { get; init; }
    public required string To { get; init; }
    public required PrimaryPlace Heir { get; init; }
    public required int Port { get; init; }
    public required string PrimaryEndpoint { get; init; }

    /// <summary>What each listens on afterwards.</summary>
    public required string FromListensOn { get; init; }
    public required string ToListensOn { get; init; }

    public NodeOrder Pause => new NodeOrder.PauseWrites(From, PauseAtMost);

    public NodeOrder Resume => new NodeOrder.ResumeWrites(From);

    public IReadOnlyList<NodeOrder> HandOver =>
    [
        new NodeOrder.BecomePrimary(To),
        new NodeOrder.Follow(From, Heir),
        new NodeOrder.Listen(From, FromListensOn),
        new NodeOrder.Listen(To, ToListensOn),
        // Those that wait for the pause to end would be told READONLY; cut, they come back to the endpoint.
        new NodeOrder.Disconnect(From, PrimaryEndpoint, Port),
        Resume,
    ];

    /// <summary>Whether the heir has everything.</summary>
    public static bool CaughtUp(NodeReplication? from, NodeReplication? to) =>
        from is not null && to is { Role: NodeRole.Replica, LinkUp: true } && to.Offset == from.Offset;
}
