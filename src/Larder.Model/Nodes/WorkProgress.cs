namespace Larder.Model.Nodes;

/// <summary>What is being done to a cache and how far it is, worked out from what is stored of it: nobody counts on the way, so
/// it is right whoever asks and after every restart. There is none where a cache is at rest.</summary>
/// <param name="Kind">What is being done.</param>
/// <param name="Steps">In the order in which they are done; some go on side by side.</param>
public sealed record WorkProgress(WorkKind Kind, IReadOnlyList<WorkStep> Steps)
{
    /// <summary>0 to 99: at 100 there is nothing left to tell of.</summary>
    public int Percent => Math.Min(99, 100 * Steps.Sum(step => step.Done) / Math.Max(1, Steps.Sum(step => step.Of)));

    /// <summary>Why a node does not come up, where one does not; it is tried on.</summary>
    public string? Trouble { get; init; }

    internal WorkProgress TroubledBy(IEnumerable<CacheNode> nodes) => this with
    {
        Trouble = nodes.FirstOrDefault(node => node.State is not (NodeState.Running or NodeState.Removed) && node.Fault is not null)?.Fault!.Message,
    };
}

/// <param name="Kind">What is done in it.</param>
/// <param name="Done">So much of it, in nodes where it is about nodes.</param>
/// <param name="Of">At least 1.</param>
public sealed record WorkStep(WorkStepKind Kind, int Done, int Of)
{
    public bool IsDone => Done == Of;

    internal static WorkStep One(WorkStepKind kind, bool done) => new(kind, done ? 1 : 0, 1);

    internal static WorkStep Each(WorkStepKind kind, IReadOnlyCollection<CacheNode> nodes, Func<CacheNode, bool> done) =>
        new(kind, nodes.Count(done), nodes.Count);
}

public enum WorkKind
{
    Creating,
    AddingNodes,
    RemovingNodes,
    Updating,
    Scaling,
    Rebooting,

    /// <summary>Another member comes to be the primary.</summary>
    FailingOver,

    /// <summary>Nodes that were down come back, or take in again what they missed.</summary>
    Recovering,
    Deleting,
}

public enum WorkStepKind
{
    /// <summary>Zones, addresses and memory are set aside.</summary>
    Placed,

    /// <summary>Processes run and answer.</summary>
    Started,

    /// <summary>Replicas have what their primary has.</summary>
    Synced,

    /// <summary>The endpoints lead to who is to serve them.</summary>
    Routed,

    /// <summary>The reader endpoint leads to nobody who is about to go.</summary>
    ReadersLed,

    /// <summary>Processes have ended and their directories are gone.</summary>
    Ended,

    /// <summary>The primary is a cluster of its own.</summary>
    Retained,

    /// <summary>Addresses and memory are given back.</summary>
    Released,

    /// <summary>Nodes run by the engine that their cache has now.</summary>
    Replaced,

    /// <summary>Nodes run by the node type that their cache has now.</summary>
    Resized,

    /// <summary>The old primary serves nobody any more.</summary>
    Fenced,

    /// <summary>It is settled who is the next primary.</summary>
    Elected,

    /// <summary>The next primary has the part, and the endpoint.</summary>
    HandedOver,
}
