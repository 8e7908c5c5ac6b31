using Larder.ControlPlane.Hosts;
using Larder.Model.Nodes;

namespace Larder.ControlPlane.Reconciling;

/// <summary>Gives orders to nodes and looks at what came of them.</summary>
internal sealed class Orders(IHosts hosts)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    public async Task GiveAsync(IReadOnlyList<NodeOrder> orders, CancellationToken cancellation)
    {
        foreach (var together in Batches(orders)) await GiveTogetherAsync(together, cancellation);
        await LookAsync(orders, cancellation);
    }

    /// <summary>Orders in their order; those in a row for one node as one batch.</summary>
    public static IEnumerable<IReadOnlyList<NodeOrder>> Batches(IReadOnlyList<NodeOrder> orders)
    {
        for (var first = 0; first < orders.Count;)
        {
            var batch = orders.Skip(first).TakeWhile(order => order.Key == orders[first].Key).ToList();
            yield return batch;
            first += batch.Count;
        }
    }

    /// <summary>Without waiting for an answer in between: the engine carries them out in one go, and no client's command
    /// comes between them. One that was made a replica and still has its clients would tell them READONLY.</summary>
    public Task GiveTogetherAsync(IReadOnlyList<NodeOrder> batch, CancellationToken cancellation) =>
        Task.WhenAll([.. batch.Select(order => hosts.ObeyAsync(order, cancellation))]);

    public async Task LookAsync(IReadOnlyList<NodeOrder> orders, CancellationToken cancellation)
    {
        var keys = orders.Where(order => order is not NodeOrder.Fence).Select(order => order.Key).Distinct(StringComparer.Ordinal);
        await Task.WhenAll(keys.Select(key => hosts.LookAsync(key, _patience, cancellation)));
    }
}
