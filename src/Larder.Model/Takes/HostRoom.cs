using Larder.Model.Nodes;

namespace Larder.Model.Takes;

/// <summary>The room of the host, as placement counts it.</summary>
/// <param name="HostBytes">All that caches may fill.</param>
/// <param name="TakenBytes">What those that are there may, of all accounts and regions.</param>
/// <param name="Overcommit">Whether more may be promised than there is.</param>
public sealed record HostRoom(long HostBytes, long TakenBytes, bool Overcommit)
{
    public long FreeBytes => Math.Max(0, HostBytes - TakenBytes);

    public bool Fits(long wanted) => NodeMemory.Fits(wanted, TakenBytes, HostBytes, Overcommit);
}
