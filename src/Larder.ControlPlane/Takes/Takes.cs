using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Takes;
using Microsoft.Extensions.Options;

namespace Larder.ControlPlane.Takes;

/// <summary>What caches take of the machine, what of it is left, and what the owner asks for it.</summary>
public sealed class Takes(
    IHosts hosts, StoreCounts counts, InstallationView installation, PriceTable prices, IOptions<HostsOptions> options)
{
    public PriceTable Prices => prices;

    public Installation Installation => installation.Now;

    public Choices Of(SizedCache cache) => Choices.Of(cache, installation.Now.NodeTypes, prices);

    /// <summary>As placement would count it now.</summary>
    public async Task<HostRoom> RoomAsync(CancellationToken cancellation) =>
        new(hosts.Capacity.MemoryBytes, await counts.MemoryAsync(cancellation), options.Value.Overcommit);
}
