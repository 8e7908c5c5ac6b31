using Larder.Model.Engines;
using Larder.Model.Events;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;

namespace Larder.Model.CacheClusters;

/// <summary>Changes of a cluster that waited for the maintenance window.</summary>
public static class PendingSteps
{
    /// <summary>They are made as soon as the window is open and the cluster is at rest; if it never is, in the next week's.</summary>
    internal static Step.ApplyPending? Next(CacheCluster cluster, DateTimeOffset now) =>
        cluster is { Pending: not null, Status: CacheClusterStatus.Available } && cluster.Windows.Weekly.Contains(now) ? new() : null;

    /// <param name="cluster">With something pending.</param>
    /// <param name="own">Its pending parameter group where it is one that an owner made.</param>
    /// <param name="engine">What its pending engine version is here.</param>
    /// <param name="places">Of the nodes that are added.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="Faults.FaultException">It cannot be done any more.</exception>
    public static Change<CacheCluster> ApplyPending(
        this CacheCluster cluster, ParameterGroup? own, Engine? engine, IReadOnlyList<NodePlace> places, DateTimeOffset now)
    {
        var (next, events) = cluster.Pending!.ApplyTo(cluster, own, engine, places, now);
        return new(next, [Event(cluster, PendingEvents.Applied, now), .. events]);
    }

    public static Change<CacheCluster> DropPending(this CacheCluster cluster, string why, DateTimeOffset now) => new(
        cluster with { Pending = null }, [Event(cluster, PendingEvents.Dropped(why), now)]);

    private static CacheEvent Event(CacheCluster cluster, string message, DateTimeOffset now) =>
        new(EventSource.CacheCluster, cluster.Id, message, now);
}
