using Larder.Model.Faults;
using Larder.Model.NodeTypes;

namespace Larder.Model.Nodes;

/// <summary>What a node type takes of a host, and whether the host has it.</summary>
public static class NodeMemory
{
    private const long Megabyte = 1024 * 1024;

    public static long Of(EngineKind engine, NodeType type) =>
        engine is EngineKind.Memcached ? type.MemcachedMaxMemoryMegabytes * Megabyte : type.RedisMaxMemoryBytes;

    /// <summary>Admission: the sum of what all nodes may fill stays within the host's memory, unless overcommit is on.</summary>
    /// <exception cref="FaultException">InsufficientCacheClusterCapacity.</exception>
    public static void Admit(long wanted, long committed, HostCapacity host, bool overcommit)
    {
        if (Fits(wanted, committed, host.MemoryBytes, overcommit)) return;
        throw FaultException.InsufficientCapacity(
            $"The request needs {Mb(wanted)} MB of memory; this host has {Mb(host.MemoryBytes)} MB, of which "
            + $"{Mb(committed)} MB are taken by other caches. Choose a smaller CacheNodeType, delete a cache, or set "
            + "Larder:Hosts:Overcommit on a test machine.");
    }

    public static bool Fits(long wanted, long committed, long hostBytes, bool overcommit) =>
        overcommit || committed + wanted <= hostBytes;

    private static long Mb(long bytes) => bytes / Megabyte;
}
