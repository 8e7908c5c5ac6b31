using Larder.ControlPlane.Hosts;
using Larder.Model;
using Larder.Model.Nodes;
using Larder.Model.Takes;

namespace Larder.ControlPlane.Takes;

/// <summary>What caches take of the machine, what of it is left, and what the owner asks for it.</summary>
public sealed class Takes(HostRooms rooms, InstallationView installation, PriceTable prices)
{
    public PriceTable Prices => prices;

    public Installation Installation => installation.Now;

    public Choices Of(SizedCache cache) => Choices.Of(cache, installation.Now.NodeTypes, prices);

    /// <summary>As placement would count it now.</summary>
    public Task<HostRoom> RoomAsync(CancellationToken cancellation) => rooms.ReadAsync(cancellation);
}
