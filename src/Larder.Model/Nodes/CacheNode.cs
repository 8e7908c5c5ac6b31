namespace Larder.Model.Nodes;

/// <summary>One node as the control plane knows it: what was asked of its host, and what was last heard of it.</summary>
public sealed record CacheNode
{
    /// <summary>The cache cluster it belongs to; in a replication group the member, orders-001.</summary>
    public required string ClusterId { get; init; }

    /// <summary>0001.. within its cluster.</summary>
    public required string Id { get; init; }

    /// <summary><see cref="NodeSpec.Key"/>.</summary>
    public required string Key { get; init; }
    public required string Zone { get; init; }

    /// <summary>Its own. Endpoints belong to its group.</summary>
    public required string Address { get; init; }
    public required int Port { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Processes asked for so far. Stored before the host hears of it, so no number is ever used twice.</summary>
    public int Incarnation { get; init; } = 1;
    public NodeState State { get; init; } = NodeState.Starting;
    public string? RunId { get; init; }
    public NodeFault? Fault { get; init; }

    /// <summary>Incarnations in a row that did not come up, or did not last.</summary>
    public int Failures { get; init; }

    /// <summary>Not before this the next incarnation is asked for, or its update is tried again.</summary>
    public DateTimeOffset? RetryAt { get; init; }
    public DateTimeOffset? RunningSince { get; init; }

    /// <summary>Whether no process of it has run yet.</summary>
    public bool Joining { get; init; }

    /// <summary>Whether its owner has asked for a new process.</summary>
    public bool Rebooting { get; init; }

    /// <summary>Whether its process is to give way to one of the engine that its cache has now.</summary>
    public bool Updating { get; init; }

    /// <summary>What became of its contents on their way to that one.</summary>
    public ContentsSave Save { get; init; }

    /// <summary>The version of the program that runs; null until it was heard.</summary>
    public string? ProgramVersion { get; init; }

    /// <summary>Whether its owner has asked for its end while its cache goes on.</summary>
    public bool Leaving { get; init; }

    /// <summary>What was last heard of its part in replication; null where that is not looked at.</summary>
    public NodeRole? Role { get; init; }

    /// <summary>Own address of the primary it follows.</summary>
    public string? Follows { get; init; }
    public bool LinkUp { get; init; }

    /// <summary><see cref="NodeReplication.History"/>.</summary>
    public string? History { get; init; }

    /// <summary>The one that it began itself, when it was last a primary.</summary>
    public string? OwnHistory { get; init; }

    /// <summary>Whether this process has ever had its primary's contents.</summary>
    public bool Synced { get; init; }

    /// <summary>Whether whom it follows sees it lagging, or has not yet seen that its stream reaches it.</summary>
    public bool Behind { get; init; } = true;

    /// <summary><see cref="NodeReplication.ListensOn"/>.</summary>
    public string? ListensOn { get; init; }
    public DateTimeOffset? SilentSince { get; init; }

    /// <summary><see cref="NodeReport.Settings"/>.</summary>
    public SettingsMark? Settings { get; init; }

    /// <summary>Whether its process runs and answers.</summary>
    public bool Answers => State is NodeState.Running && SilentSince is null;
}
