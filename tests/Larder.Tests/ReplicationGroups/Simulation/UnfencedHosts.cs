using Larder.Model.Nodes;

namespace Larder.Tests.ReplicationGroups.Simulation;

/// <summary>A mistake for the checker to find: a primary that is to be dead before another serves is left alone.</summary>
internal sealed class UnfencedHosts(World world, SimulatedHost host, Chaos chaos, Func<string, string, bool> isKnownToListen)
    : SimulatedHosts(world, host, chaos, isKnownToListen)
{
    public override Task ObeyAsync(NodeOrder order, CancellationToken cancellation) =>
        order is NodeOrder.Fence ? Task.CompletedTask : base.ObeyAsync(order, cancellation);
}
