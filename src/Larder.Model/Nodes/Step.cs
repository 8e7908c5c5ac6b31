namespace Larder.Model.Nodes;

/// <summary>What a reconciler carries out next for one resource.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <summary>All is as asked for.</summary>
    public sealed record None : Step;

    /// <summary>Nothing to do before a report comes, or before this moment.</summary>
    public sealed record Wait(DateTimeOffset? Until) : Step;

    /// <summary>Tell the host to keep these nodes (again: it takes each incarnation once).</summary>
    public sealed record Keep(IReadOnlyList<NodeSpec> Specs) : Step;

    /// <summary>Store a further incarnation of the node, then tell its host.</summary>
    public sealed record Restart(string Key) : Step;

    /// <summary>Tell the host to end these nodes and to remove their directories.</summary>
    public sealed record Remove(IReadOnlyList<string> Keys) : Step;

    /// <summary>Nothing of this node is left on its host: free its address and forget it.</summary>
    public sealed record Release(string Key) : Step;

    /// <summary>Nothing of it is left on any host: free its addresses and forget the row.</summary>
    public sealed record Forget : Step;

    /// <summary>Give these orders one after the other, then look at the nodes again.</summary>
    public sealed record Obey(IReadOnlyList<NodeOrder> Orders) : Step;

    /// <summary>Have these nodes run by what their parameter group says.</summary>
    public sealed record Configure(IReadOnlyList<string> Keys) : Step;

    /// <summary>All nodes run by the node type that was asked for: say so.</summary>
    public sealed record EndScaling : Step;

    /// <summary>The maintenance window is open: make the changes that waited for it.</summary>
    public sealed record ApplyPending : Step;

    /// <summary>Make sure that the old primary is dead, let its replicas take in what it had sent, and choose the heir
    /// by what they have.</summary>
    public sealed record Elect(string From, IReadOnlyList<string> Candidates) : Step;

    /// <summary>Make the chosen node the primary and put the endpoint on it.</summary>
    public sealed record Promote(IReadOnlyList<NodeOrder> Orders) : Step;

    /// <summary>Hand the primary's part over from a living node to another without losing a write.</summary>
    public sealed record Switch(Switchover Switchover) : Step;

    /// <summary>The planned change cannot be made.</summary>
    public sealed record GiveUp(string Why) : Step;

    /// <summary>Begin to hand the primary's part over to this member, for the reason that its owner is told.</summary>
    public sealed record HandOver(string ClusterId, string Reason) : Step;

    /// <summary>Let new connections to the reader endpoint be spread over these addresses, separated by spaces; none:
    /// nobody spreads them.</summary>
    public sealed record Route(string Readers) : Step;
}
