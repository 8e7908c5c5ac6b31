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

    /// <summary>Nothing of it is left on any host: free its addresses and forget the row.</summary>
    public sealed record Forget : Step;
}
