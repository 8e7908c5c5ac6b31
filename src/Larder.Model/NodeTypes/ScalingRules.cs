using System.Globalization;
using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.NodeTypes;

/// <summary>Another node type for the nodes that there are (API reference, ModifyReplicationGroup and ModifyCacheCluster:
/// CacheNodeType). Their processes stay: all that follows from a type is what a running node takes.</summary>
public static class ScalingRules
{
    /// <exception cref="FaultException">InvalidParameterCombination: what this engine takes of memory it takes when it starts.</exception>
    public static void CheckPossible(Engine engine)
    {
        if (engine.Program is EngineKind.Memcached)
            throw FaultException.InvalidParameterCombination("Scaling is not supported for engine memcached.");
        if (engine.Program is EngineKind.Garnet)
        {
            throw FaultException.InvalidParameterCombination(
                "Garnet takes its memory when it starts and cannot change it while it runs. Create a cache with the CacheNodeType "
                + "that you want, or install Redis or Valkey (for instance `apt-get install redis-server`) for caches that scale.");
        }
    }

    /// <summary>The spec with nodes of this type; the same value where they are of it, or nothing was asked for.</summary>
    /// <param name="running">The engine whose nodes there are.</param>
    /// <exception cref="FaultException">InvalidParameterCombination.</exception>
    public static CacheClusterSpec To(this CacheClusterSpec spec, NodeType? type, Engine running)
    {
        if (type is null || type.Name == spec.NodeType) return spec;
        CheckPossible(spec.Engine);
        var next = spec.With(type.Name, NodeMemory.Of(spec.Engine.Program, type)) with { Scaling = new(spec.NodeType, spec.MemoryBytesPerNode) };
        // The process that takes over for one that runs has its limit from the start: nobody could ask before whether all fits.
        return next.Shrinks() && EngineChange.IsAnotherProgram(running, next.Engine)
            ? throw FaultException.InvalidParameterCombination(
                $"The smaller CacheNodeType {type.Name} and another EngineVersion cannot be had at once. Ask for one, and for the other when it is done.")
            : next;
    }

    /// <inheritdoc cref="To(CacheClusterSpec, NodeType?, Engine)"/>
    public static CacheClusterSpec To(this CacheClusterSpec spec, NodeType? type) => spec.To(type, spec.Engine);

    /// <summary>As it was before the change of node type that is under way.</summary>
    public static CacheClusterSpec Back(this CacheClusterSpec spec) =>
        spec.Scaling is { } scaling ? spec.With(scaling.From, scaling.FromMemoryBytes) with { Scaling = null } : spec;

    /// <summary>Whether less than before is to be had for contents.</summary>
    public static bool Shrinks(this CacheClusterSpec spec) => spec.MemoryBytesPerNode < spec.Scaling?.FromMemoryBytes;

    /// <summary>Nothing is evicted, and no write refused, by a change of node type: what is there has to fit.</summary>
    /// <param name="nodeType">The one that is asked for.</param>
    /// <param name="used">Bytes that count against the limit now; null where the node that has the contents does not say.</param>
    /// <param name="limit">What a node of the type may fill, in bytes.</param>
    /// <exception cref="FaultException">InvalidParameterCombination.</exception>
    public static void CheckFits(string nodeType, long? used, long limit)
    {
        if (used <= limit) return;
        throw FaultException.InvalidParameterCombination(used is { } bytes
            ? $"Failed to scale down to cache node type {nodeType}: the cache holds {Megabytes(bytes)} MB and a node of the type may fill "
                + $"{Megabytes(limit)} MB. Choose a larger CacheNodeType, or delete keys and try again."
            : $"Failed to scale down to cache node type {nodeType}: the node that has the contents does not answer, so whether they fit is "
                + "not known. Try again later.");
    }

    // What follows from the type is worked out anew; until it has been, it is not known by what running nodes are to run.
    private static CacheClusterSpec With(this CacheClusterSpec spec, string nodeType, long memoryBytes) => spec with
    {
        NodeType = nodeType,
        MemoryBytesPerNode = memoryBytes,
        Settings = spec.Settings is { } settings ? settings with { Live = "" } : null,
    };

    private static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);
}
