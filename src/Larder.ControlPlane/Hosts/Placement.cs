using Larder.ControlPlane.Storage;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.Hosts;

/// <summary>Chooses addresses of new nodes in their zones and gives them back when what they are for does not come about.</summary>
public sealed class Placement(AddressPool addresses, IHosts hosts)
{
    /// <param name="askedPort">Where the caller insists on one.</param>
    public Task<T> PlaceAsync<T>(
        Scope scope, IReadOnlyList<string> zones, int port, int? askedPort,
        Func<IReadOnlyList<NodePlace>, Task<T>> create, CancellationToken cancellation) =>
        HoldingAsync(taken => PlacesAsync(taken, scope, zones, port, askedPort, cancellation), create);

    /// <summary>As <see cref="PlaceAsync"/>, with two addresses more for the endpoints of a group.</summary>
    public Task<T> PlaceGroupAsync<T>(
        Scope scope, IReadOnlyList<string> zones, int port, int? askedPort,
        Func<IReadOnlyList<NodePlace>, GroupEndpoints, Task<T>> create, CancellationToken cancellation) =>
        HoldingAsync(
            async taken =>
            {
                var places = await PlacesAsync(taken, scope, zones, port, askedPort, cancellation);
                return (places, await EndpointsAsync(taken, scope, places[0], cancellation));
            },
            all => create(all.places, all.Item2));

    /// <summary>Endpoints for a node that is there already.</summary>
    public Task<T> PlaceEndpointsAsync<T>(
        Scope scope, CacheNode node, Func<GroupEndpoints, Task<T>> create, CancellationToken cancellation) =>
        HoldingAsync(
            taken => EndpointsAsync(taken, scope, new NodePlace(node.Key, node.Zone, node.Address, node.Port), cancellation), create);

    private async Task<TResult> HoldingAsync<TPlaces, TResult>(
        Func<List<Lease>, Task<TPlaces>> take, Func<TPlaces, Task<TResult>> create)
    {
        var taken = new List<Lease>();
        try
        {
            return await create(await take(taken));
        }
        catch
        {
            addresses.GiveBack(taken);
            throw;
        }
    }

    private async Task<IReadOnlyList<NodePlace>> PlacesAsync(
        List<Lease> taken, Scope scope, IReadOnlyList<string> zones, int port, int? askedPort, CancellationToken cancellation)
    {
        var places = new List<NodePlace>(zones.Count);
        foreach (var zone in zones)
        {
            var lease = (await addresses.TakeAsync(scope, zone, 1, askedPort, cancellation))[0];
            taken.Add(lease);
            places.Add(new NodePlace(NewKey(), zone, lease.Address, lease.Port == Lease.AnyPort ? port : lease.Port));
        }

        return places;
    }

    private async Task<GroupEndpoints> EndpointsAsync(
        List<Lease> taken, Scope scope, NodePlace primary, CancellationToken cancellation)
    {
        if (hosts.AddressMode is AddressMode.Ports) return new(primary.Address, primary.Address);
        var leases = await addresses.TakeAsync(scope, primary.Zone, 2, null, cancellation);
        taken.AddRange(leases);
        return new(leases[0].Address, leases[1].Address);
    }

    private static string NewKey() => "n-" + Guid.CreateVersion7().ToString("N");
}
