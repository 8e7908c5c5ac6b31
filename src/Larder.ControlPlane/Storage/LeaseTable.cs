using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Larder.ControlPlane.Storage;

/// <summary>Which addresses are taken. Its key is the last word: two nodes can never be stored on one address.</summary>
public sealed class LeaseTable(IDbContextFactory<StoreContext> contexts)
{
    public async Task<IReadOnlyList<Lease>> AllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Leases.AsNoTracking().Select(row => new Lease(row.Address, row.Port)).ToListAsync(cancellation);
    }

    public static IEnumerable<Lease> Of(NodePlace place) => Of(place.Addresses, place.Port);

    public static IEnumerable<Lease> Of(CacheNode node) => Of(node.Addresses, node.Port);

    internal static void Add(StoreContext context, CacheCluster cluster) => context.Leases.AddRange(
        cluster.Nodes.SelectMany(Of).Select(lease => new LeaseRow
        {
            Address = lease.Address,
            Port = lease.Port,
            Account = cluster.Scope.Account,
            Region = cluster.Scope.Region,
            ClusterId = cluster.Id,
        }));

    internal static Task FreeAsync(StoreContext context, CacheCluster cluster, CancellationToken cancellation) =>
        context.Leases
            .Where(row => row.Account == cluster.Scope.Account && row.Region == cluster.Scope.Region && row.ClusterId == cluster.Id)
            .ExecuteDeleteAsync(cancellation);

    // An address of 127/8 is a node's own with all its ports; the machine's one address in ports mode is shared by port.
    private static IEnumerable<Lease> Of(IReadOnlyList<string> addresses, int port) =>
        addresses.Select(address => new Lease(address, address == Hosts.PortsMode.Address ? port : Lease.AnyPort));
}
