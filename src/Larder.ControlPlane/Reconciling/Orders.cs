using Larder.ControlPlane.Hosts;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Reconciling;

/// <summary>Gives orders to nodes and looks at what came of them.</summary>
internal sealed class Orders(IHosts hosts)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    public async Task GiveAsync(IReadOnlyList<NodeOrder> orders, CancellationToken cancellation)
    {
        foreach (var order in orders) await hosts.ObeyAsync(order, cancellation);
        await LookAsync(orders, cancellation);
    }

    public async Task LookAsync(IReadOnlyList<NodeOrder> orders, CancellationToken cancellation)
    {
        var keys = orders.Where(order => order is not NodeOrder.Fence).Select(order => order.Key).Distinct(StringComparer.Ordinal);
        await Task.WhenAll(keys.Select(key => hosts.LookAsync(key, _patience, cancellation)));
    }
}
