namespace Larder.Model.Nodes;

/// <summary>What a host says of one node. The only way back from a host; always whole, never a difference.</summary>
public sealed record NodeReport
{
    public required string Key { get; init; }

    /// <summary><see cref="NodeSpec.OwnerArn"/>: whom the report is for; empty for a key that the host never kept.</summary>
    public required string OwnerArn { get; init; }
    public required int Incarnation { get; init; }
    public required NodeState State { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
    public int? ProcessId { get; init; }

    /// <summary>The engine's own run id: it changes exactly when the contents were lost. Null where the engine has none.</summary>
    public string? RunId { get; init; }

    /// <summary>The full version of the program that runs; not the spec's where that is not installed any more.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>When the process ended, for <see cref="NodeState.Exited"/>: seen at once, or when the host found it gone.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The signal (as 128 + number) or exit code, where the host could learn it.</summary>
    public int? ExitCode { get; init; }

    public NodeFault? Fault { get; init; }

    public ContentsSave Save { get; init; }

    /// <summary>Why <see cref="ContentsSave.Failed"/>, in the engine's or the system's words.</summary>
    public string? SaveFault { get; init; }

    /// <summary>For a watched node; of one that has ended, what it said last.</summary>
    public NodeReplication? Replication { get; init; }

    /// <summary>By what the process runs; null where nobody has kept it.</summary>
    public SettingsMark? Settings { get; init; }

    /// <summary>Since when the process runs and does not answer: it is stopped, or waits without doing anything.</summary>
    public DateTimeOffset? SilentSince { get; init; }
}
