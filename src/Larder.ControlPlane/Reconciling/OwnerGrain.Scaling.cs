using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.ControlPlane.Reconciling;

/// <summary>Less memory for nodes that run: what they hold is asked before it is promised, and once more before it is taken.</summary>
public abstract partial class OwnerGrain<T>
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    /// <exception cref="FaultException">InvalidParameterCombination: what the cache holds does not fit into nodes made of this, or
    /// that is not to be learnt now.</exception>
    protected async Task CheckFitsAsync(CacheClusterSpec next, CancellationToken cancellation)
    {
        if (next.MemoryBytesPerNode < Value!.Spec.MemoryBytesPerNode) await CheckAsync(next, await UsedAsync(cancellation), cancellation);
    }

    /// <summary>As above, for what waited: where the node does not answer, it waits on.</summary>
    /// <exception cref="FaultException">InvalidParameterCombination.</exception>
    /// <exception cref="NodeOrderException">The node does not answer.</exception>
    protected async Task CheckStillFitsAsync(CacheClusterSpec next, CancellationToken cancellation)
    {
        if (next.MemoryBytesPerNode >= Value!.Spec.MemoryBytesPerNode) return;
        await CheckAsync(next, await UsedAsync(cancellation) ?? throw Silent(), cancellation);
    }

    /// <summary>For what is to wait: whether the host has room for it now. None is taken.</summary>
    /// <exception cref="FaultException">InsufficientCacheClusterCapacity.</exception>
    protected Task CheckRoomAsync(T next, CancellationToken cancellation) =>
        next.Spec.MemoryBytesPerNode > Value!.Spec.MemoryBytesPerNode ? table.CheckRoomAsync(next, cancellation) : Task.CompletedTask;

    /// <summary>Why the node that has the contents cannot be given the limit that it is about to be given; null where it can.</summary>
    private async Task<string?> OutgrownAsync(Step.Configure configure, CancellationToken cancellation)
    {
        if (!Value!.Spec.Shrinks() || !configure.Keys.Contains(Value.Holder.Key)) return null;
        try
        {
            await CheckAsync(Value.Spec, await UsedAsync(cancellation) ?? throw Silent(), cancellation);
            return null;
        }
        catch (FaultException outgrown)
        {
            return outgrown.Fault.Message;
        }
    }

    private async Task CheckAsync(CacheClusterSpec next, long? used, CancellationToken cancellation)
    {
        var limit = (await settings.OfAsync(Value!.Scope, next, cancellation))?.MaxMemoryBytes ?? next.MemoryBytesPerNode;
        ScalingRules.CheckFits(next.NodeType, used, limit);
    }

    private Task<long?> UsedAsync(CancellationToken cancellation) => hosts.UsedMemoryAsync(Value!.Holder.Key, _patience, cancellation);

    private NodeOrderException Silent() => new($"{Value!.Holder.Key} does not say what it holds");
}
