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
    public required IReadOnlyList<string> Addresses { get; init; }
    public required int Port { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Processes asked for so far. Stored before the host hears of it, so no number is ever used twice.</summary>
    public int Incarnation { get; init; } = 1;
    public NodeState State { get; init; } = NodeState.Starting;
    public string? RunId { get; init; }
    public NodeFault? Fault { get; init; }

    /// <summary>Incarnations in a row that did not come up, or did not last.</summary>
    public int Failures { get; init; }

    /// <summary>Not before this the next incarnation is asked for.</summary>
    public DateTimeOffset? RetryAt { get; init; }
    public DateTimeOffset? RunningSince { get; init; }

    // The order of Addresses. In ports mode there is one address for all three.
    public string Address => Addresses[0];

    /// <summary>The primary endpoint, where this node serves it.</summary>
    public string PrimaryAddress => Addresses[Math.Min(1, Addresses.Count - 1)];

    /// <summary>The reader endpoint, where this node serves it.</summary>
    public string ReaderAddress => Addresses[Math.Min(2, Addresses.Count - 1)];
}
