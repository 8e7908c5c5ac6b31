using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Model.ServiceUpdates;

/// <summary>Other engine programs for the nodes of a cache that is there.</summary>
public static class UpdateCommands
{
    /// <summary>A group that has another engine than before: its nodes are to run it, whatever update they were given last.</summary>
    /// <exception cref="FaultException">InvalidReplicationGroupState.</exception>
    internal static Change<ReplicationGroup> UpdateFrom(this ReplicationGroup group, Engine before, DateTimeOffset now)
    {
        if (!EngineChange.IsAnotherProgram(before, group.Spec.Engine)) return new(group, []);
        group.CheckAvailable("another engine version");
        return new(
            group with { Nodes = Begin(group.Nodes, before, group.Spec.Engine), Update = null },
            [GroupEvents.Of(group, now, UpdateEvents.Begun(before, group.Spec.Engine))]);
    }

    /// <inheritdoc cref="UpdateFrom(ReplicationGroup, Engine, DateTimeOffset)"/>
    internal static Change<CacheCluster> UpdateFrom(this CacheCluster cluster, Engine before, DateTimeOffset now) =>
        EngineChange.IsAnotherProgram(before, cluster.Spec.Engine)
            ? new(
                cluster with { Nodes = Begin(cluster.Nodes, before, cluster.Spec.Engine), Update = null },
                [EventOf(cluster, UpdateEvents.Begun(before, cluster.Spec.Engine), now)])
            : new(cluster, []);

    /// <exception cref="FaultException">InvalidReplicationGroupState, InvalidParameterValue, InvalidParameterCombination.</exception>
    public static Change<ReplicationGroup> Apply(this ReplicationGroup group, ServiceUpdate update, DateTimeOffset now)
    {
        var cache = UpdatableCache.Of(group);
        update.CheckFits(cache);
        group.CheckAvailable("a service update");
        return new(
            group with
            {
                Spec = group.Spec with { Engine = Told(update.Engine, group.Spec.Engine) },
                Nodes = Begin(group.Nodes, cache.Engine, update.Engine),
                Update = new(update.Engine, now),
            },
            [GroupEvents.Of(group, now, UpdateEvents.Begun(cache.Engine, update.Engine))]);
    }

    /// <exception cref="FaultException">InvalidCacheClusterState, InvalidParameterValue, InvalidParameterCombination.</exception>
    public static Change<CacheCluster> Apply(this CacheCluster cluster, ServiceUpdate update, DateTimeOffset now)
    {
        var cache = UpdatableCache.Of(cluster);
        update.CheckFits(cache);
        if (cluster.Status != CacheClusterStatus.Available) throw cluster.NotValidFor("a service update");
        return new(
            cluster with
            {
                Spec = cluster.Spec with { Engine = Told(update.Engine, cluster.Spec.Engine) },
                Nodes = Begin(cluster.Nodes, cache.Engine, update.Engine),
                Update = new(update.Engine, now),
            },
            [EventOf(cluster, UpdateEvents.Begun(cache.Engine, update.Engine), now)]);
    }

    /// <summary>Nodes that have not been replaced yet stay as they are, until the update is applied again.</summary>
    /// <exception cref="FaultException">InvalidReplicationGroupState.</exception>
    public static Change<ReplicationGroup> Stop(this ReplicationGroup group, ServiceUpdate update, DateTimeOffset now)
    {
        update.CheckInProgress(UpdatableCache.Of(group));
        var nodes = UpdateSteps.Stop(group.Nodes);
        return new(
            group with { Nodes = nodes, Update = group.Update! with { Stopped = true, ChangedAt = now } },
            [GroupEvents.Of(group, now, UpdateEvents.Stopped(Left(nodes, update)))]);
    }

    /// <inheritdoc cref="Stop(ReplicationGroup, ServiceUpdate, DateTimeOffset)"/>
    /// <exception cref="FaultException">InvalidCacheClusterState.</exception>
    public static Change<CacheCluster> Stop(this CacheCluster cluster, ServiceUpdate update, DateTimeOffset now)
    {
        update.CheckInProgress(UpdatableCache.Of(cluster));
        var nodes = UpdateSteps.Stop(cluster.Nodes);
        return new(
            cluster with { Nodes = nodes, Update = cluster.Update! with { Stopped = true, ChangedAt = now } },
            [EventOf(cluster, UpdateEvents.Stopped(Left(nodes, update)), now)]);
    }

    private static IReadOnlyList<CacheNode> Begin(IReadOnlyList<CacheNode> nodes, Engine before, Engine after) =>
        UpdateSteps.Begin(nodes, after.ProgramVersion, anotherProgram: before.Program != after.Program);

    // As it was asked for, where that names the new version too.
    private static Engine Told(Engine next, Engine before) =>
        before.AskedVersion is { } asked && EngineVersions.Means(asked, next.FullVersion) ? next with { AskedVersion = asked } : next;

    private static int Left(IReadOnlyList<CacheNode> nodes, ServiceUpdate update) =>
        nodes.Count(node => !node.Updating && node.ProgramVersion != update.Engine.ProgramVersion);

    private static CacheEvent EventOf(CacheCluster cluster, string message, DateTimeOffset now) =>
        new(EventSource.CacheCluster, cluster.Id, message, now);
}
