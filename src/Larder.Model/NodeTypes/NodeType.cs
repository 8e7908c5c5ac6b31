namespace Larder.Model.NodeTypes;

/// <summary>A size of node, from contract/facts/node-types.json.</summary>
public sealed record NodeType
{
    public required string Name { get; init; }

    /// <summary>What Redis, Valkey and Garnet may fill.</summary>
    public required long RedisMaxMemoryBytes { get; init; }
    public required int MemcachedMaxMemoryMegabytes { get; init; }
    public required int MemcachedThreads { get; init; }
    public required bool Current { get; init; }
}
