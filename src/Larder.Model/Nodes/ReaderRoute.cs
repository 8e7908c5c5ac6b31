namespace Larder.Model.Nodes;

/// <summary>A reader endpoint whose clients are spread over several nodes. An endpoint of one node has no route: its
/// process listens there itself.</summary>
public sealed record ReaderRoute
{
    public required string Address { get; init; }
    public required int Port { get; init; }
    public required IReadOnlyList<ReaderBackend> Backends { get; init; }
}

/// <summary>Where one of the nodes listens itself.</summary>
public sealed record ReaderBackend(string Address, int Port);
