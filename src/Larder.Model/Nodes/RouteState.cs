namespace Larder.Model.Nodes;

/// <summary>How one route stands on its host.</summary>
public sealed record RouteState
{
    public required string Address { get; init; }
    public required int Port { get; init; }

    /// <summary>The route's backends in its own order.</summary>
    public required IReadOnlyList<BackendState> Backends { get; init; }

    /// <summary>Why no client can come; null where they can.</summary>
    public NodeFault? Fault { get; init; }

    public bool Listening => Fault is null;
}

public sealed record BackendState(string Address, int Port, int Connections);
