using Larder.Model.Naming;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Hosts;

/// <summary>Chooses zone and addresses of new nodes and gives them back when the create does not come about.</summary>
public sealed class Placement(AddressPool addresses)
{
    public async Task<T> PlaceAsync<T>(
        Scope scope, string id, IReadOnlyList<string?> zones, int addressesPerNode, int port, bool portAsked,
        Func<IReadOnlyList<NodePlace>, Task<T>> create, CancellationToken cancellation)
    {
        var places = new List<NodePlace>(zones.Count);
        try
        {
            foreach (var zone in zones)
            {
                places.Add(await addresses.TakeAsync(
                    scope, zone ?? Zone(scope, id), addressesPerNode, port, portAsked, cancellation));
            }

            return await create(places);
        }
        catch
        {
            addresses.GiveBack(places);
            throw;
        }
    }

    // One machine stands for all zones: spread by name, so that it does not depend on what else exists.
    private static string Zone(Scope scope, string id) => scope.Zones[id.Sum(character => character) % scope.Zones.Count];
}
