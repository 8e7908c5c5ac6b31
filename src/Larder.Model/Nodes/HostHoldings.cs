namespace Larder.Model.Nodes;

/// <summary>All that a host has of ours, looked at anew: its records, its directories and the processes of its system. What it
/// remembers is not enough to say that nothing runs.</summary>
public sealed record HostHoldings
{
    public required DateTimeOffset SeenAt { get; init; }
    public required IReadOnlyList<HeldNode> Nodes { get; init; }

    /// <summary>The processes that spread readers over replicas; one at most, unless something is wrong.</summary>
    public required IReadOnlyList<HeldProcess> Relays { get; init; }

    /// <summary>The reader endpoints that the relay was last told to spread.</summary>
    public required IReadOnlyList<ReaderRoute> Routes { get; init; }
}

/// <summary>One node: whatever is there under its key, processes or a directory alone.</summary>
public sealed record HeldNode
{
    public required string Key { get; init; }

    /// <summary><see cref="NodeSpec.OwnerArn"/>; empty where the record of it cannot be read.</summary>
    public required string OwnerArn { get; init; }
    public required IReadOnlyList<HeldProcess> Processes { get; init; }
}

/// <param name="Pid">Its number on the host.</param>
/// <param name="ResidentBytes">Memory that it really has now.</param>
public sealed record HeldProcess(int Pid, long ResidentBytes);
