namespace Larder.Model.Takes;

/// <summary>What is taken of the machine. A difference of two may be negative.</summary>
/// <param name="MemoryBytes">What nodes may fill (their maxmemory): exactly what placement counts against the host's memory.</param>
/// <param name="Engines">Engine processes, one a node, the embedded engine's too.</param>
/// <param name="Relays">The process that spreads readers over several replicas; all groups of a machine share one.</param>
/// <param name="Addresses">Addresses of the machine; in ports mode ports of its one address.</param>
/// <param name="BackupBytes">Nothing takes any yet: backups are not served.</param>
public sealed record Taking(long MemoryBytes, int Engines, int Relays, int Addresses, long BackupBytes)
{
    public static readonly Taking Nothing = new(0, 0, 0, 0, 0);

    public int Processes => Engines + Relays;

    /// <summary>There is no pool of machines: all of a cache is on this one.</summary>
    public int Hosts => Engines > 0 ? 1 : 0;

    /// <summary>By the rules of placement (NodeMemory), of addresses (docs/configuration.md) and of readers (docs/decisions/0010).</summary>
    public static Taking Of(SizedCache cache) => new(
        cache.MemoryBytesPerNode * cache.Nodes,
        cache.Nodes,
        cache.Replicas > 1 ? 1 : 0,
        cache.Nodes + (cache.IsGroup && !cache.SharesOneAddress ? 2 : 0),
        0);

    public static Taking operator +(Taking left, Taking right) => new(
        left.MemoryBytes + right.MemoryBytes, left.Engines + right.Engines, left.Relays + right.Relays,
        left.Addresses + right.Addresses, left.BackupBytes + right.BackupBytes);

    public static Taking operator -(Taking left, Taking right) => new(
        left.MemoryBytes - right.MemoryBytes, left.Engines - right.Engines, left.Relays - right.Relays,
        left.Addresses - right.Addresses, left.BackupBytes - right.BackupBytes);
}
