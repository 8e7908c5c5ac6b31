using Larder.Model.Faults;
using Larder.Model.NodeTypes;

namespace Larder.Model.Nodes;

/// <summary>A host, and how much of it is promised to caches already.</summary>
/// <param name="CommittedBytes">What all nodes on it may fill.</param>
/// <param name="Overcommit">Whether more may be promised than it has.</param>
public sealed record HostRoom(HostCapacity Host, long CommittedBytes, bool Overcommit)
{
    /// <summary>Never negative, though with overcommit more may be promised than there is.</summary>
    public long FreeBytes => Math.Max(0, Host.MemoryBytes - CommittedBytes);

    /// <summary>How many nodes of the type could be added now; null: overcommit sets no bound.</summary>
    public long? Fits(EngineKind engine, NodeType type) => Overcommit ? null : FreeBytes / NodeMemory.Of(engine, type);

    public bool Fits(long wanted) => NodeMemory.Fits(wanted, CommittedBytes, Host.MemoryBytes, Overcommit);

    /// <exception cref="FaultException">InsufficientCacheClusterCapacity.</exception>
    public void Admit(long wanted) => NodeMemory.Admit(wanted, CommittedBytes, Host, Overcommit);
}
