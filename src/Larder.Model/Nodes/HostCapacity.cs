namespace Larder.Model.Nodes;

/// <summary>What a host has, and what it can run.</summary>
public sealed record HostCapacity
{
    public required string HostId { get; init; }
    public required long MemoryBytes { get; init; }
    public required IReadOnlyList<InstalledEngine> Engines { get; init; }
}
