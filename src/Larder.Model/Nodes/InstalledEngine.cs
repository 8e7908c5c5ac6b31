namespace Larder.Model.Nodes;

/// <summary>An engine program that a host can really run.</summary>
public sealed record InstalledEngine
{
    public required EngineKind Kind { get; init; }

    /// <summary>As the program itself says it, e.g. 7.0.15.</summary>
    public required string FullVersion { get; init; }

    /// <summary>Path of the program on its host.</summary>
    public required string Program { get; init; }

    /// <summary>For Garnet: the Redis version that its INFO claims.</summary>
    public string? ClaimedRedisVersion { get; init; }
}
