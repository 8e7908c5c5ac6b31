using Larder.ControlPlane.Hosts;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.ControlPlane.Storage;

/// <summary>An address that is taken; with a port where only that port of it is.</summary>
public sealed record Lease(string Address, int Port)
{
    public const int AnyPort = 0;

    public static IEnumerable<Lease> Of(CacheCluster cluster) => cluster.Nodes.Select(Of);

    public static Lease Of(CacheNode node) => Of(node.Address, node.Port);

    /// <summary>The endpoints' own; in ports mode they are the node's.</summary>
    public static IEnumerable<Lease> OfEndpoints(ReplicationGroup group) => group.Endpoints.All
        .Where(address => address != PortsMode.Address)
        .Select(address => Of(address, AnyPort));

    // An address of 127/8 is one node's with all its ports; the machine's one address in ports mode is shared by port.
    private static Lease Of(string address, int port) => new(address, address == PortsMode.Address ? port : AnyPort);
}
