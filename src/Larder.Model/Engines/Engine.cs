using Larder.Model.Nodes;

namespace Larder.Model.Engines;

/// <summary>An engine version as owners ask for it and as it really runs.</summary>
public sealed record Engine
{
    /// <summary>AWS's word, as asked for: redis, valkey, memcached; or garnet by its own name.</summary>
    public required string Name { get; init; }

    /// <summary>The version in AWS's spelling for this engine: 7.0 for Redis from 6 on, 1.6.18 for Memcached.</summary>
    public required string Version { get; init; }

    /// <summary>What the request said, where it said something: echoed, so that a second plan is empty.</summary>
    public string? AskedVersion { get; init; }

    /// <summary>The parameter group family, e.g. redis7.</summary>
    public required string Family { get; init; }

    public required EngineKind Program { get; init; }

    /// <summary>As the program itself says it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The full version that describe answers give for nodes: the program's, or under redis on Garnet the one that its INFO claims.</summary>
    public required string FullVersion { get; init; }

    /// <summary>What describe answers say: what was asked for, in the same words. Not a 6.x, which names no version: clients
    /// that read it back (Terraform's provider) want one.</summary>
    public string ToldVersion => AskedVersion is { } asked && !asked.Contains('x', StringComparison.Ordinal) ? asked : FullVersion;

    public string Description => Program is EngineKind.Garnet
        ? $"Garnet {ProgramVersion}, embedded" + (IsStandIn ? $" (speaks {Name} {FullVersion})" : "")
        : $"{Name} version {FullVersion}";

    /// <summary>Whether the embedded engine serves a request that named another.</summary>
    public bool IsStandIn => Program is EngineKind.Garnet && Name != EngineNames.Garnet;

    public string DefaultParameterGroup => $"default.{Family}";
    public bool HasSnapshots => Program is not EngineKind.Memcached;
    public int DefaultPort => Name == EngineNames.Memcached ? 11211 : 6379;
}
