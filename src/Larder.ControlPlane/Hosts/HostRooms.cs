using Larder.ControlPlane.Storage;
using Larder.Model.Nodes;
using Microsoft.Extensions.Options;

namespace Larder.ControlPlane.Hosts;

/// <summary>The one door to how much room there is. What is said here is of now: what admits a cache is asked again within
/// the transaction that stores it.</summary>
public sealed class HostRooms(IHosts hosts, StoreCounts counts, IOptions<HostsOptions> options)
{
    public async Task<HostRoom> ReadAsync(CancellationToken cancellation) =>
        new(hosts.Capacity, await counts.MemoryAsync(cancellation), options.Value.Overcommit);
}
