namespace Larder.Model.Modify;

/// <summary>What comes of one change.</summary>
public sealed record Effect
{
    public required ChangeKind Change { get; init; }

    /// <summary>Its values, in the API's words.</summary>
    public required string From { get; init; }
    public required string To { get; init; }
    public required EffectTime Time { get; init; }

    /// <summary>In this order.</summary>
    public IReadOnlyList<Touch> Touches { get; init; } = [];

    /// <summary>Whether nodes take some of it only when they are rebooted (pending-reboot).</summary>
    public bool NeedsReboot { get; init; }

    public Interruption Interruption => Touches.Count == 0 ? Interruption.None : Touches.Max(touch => Of(touch.Kind));

    private static Interruption Of(TouchKind kind) => kind switch
    {
        TouchKind.Relistened => Interruption.TurnedAway,
        TouchKind.ReplicaReplaced or TouchKind.ReplicaRemoved => Interruption.ReadersCut,
        TouchKind.BecamePrimary => Interruption.Failover,
        TouchKind.Saved => Interruption.Restart,
        TouchKind.Emptied => Interruption.ContentsLost,
        _ => Interruption.None,
    };
}

public enum EffectTime
{
    Now,
    Window,

    /// <summary>It waited for the window, and does not any more.</summary>
    Withdrawn,
}

/// <summary>What clients notice, the least first.</summary>
public enum Interruption
{
    None,
    TurnedAway,
    ReadersCut,
    Failover,
    Restart,
    ContentsLost,
}
