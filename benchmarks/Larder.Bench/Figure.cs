namespace Larder.Bench;

/// <summary>One measured figure: beside its peer, measured in the same run, where another program does the same work.</summary>
public sealed record Figure
{
    public required string What { get; init; }
    public required double Value { get; init; }
    public required string Unit { get; init; }

    /// <summary>Null where there is none to compare with: then the goal alone is the limit.</summary>
    public string? Peer { get; init; }
    public double? PeerValue { get; init; }

    /// <summary>The promise, in words, and whether this run kept it.</summary>
    public required string Goal { get; init; }
    public required bool Met { get; init; }

    /// <summary>How it was measured: runs, sizes, spread.</summary>
    public required string How { get; init; }

    public double? Ratio => PeerValue is { } peer and not 0 ? Value / peer : null;
}
