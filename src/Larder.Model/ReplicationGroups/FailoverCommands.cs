using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>Changes of primary that an owner asks for.</summary>
public static class FailoverCommands
{
    /// <summary>How long a planned one waits for its heir to be in sync.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    /// <summary>TestFailover: to the replica that is best placed, as often as its owner likes (AWS allows 15 in 24 hours).</summary>
    /// <exception cref="FaultException">TestFailoverNotAvailableFault, InvalidReplicationGroupState.</exception>
    public static Change<ReplicationGroup> TestFailover(this ReplicationGroup group, DateTimeOffset now)
    {
        group.CheckAvailable("a failover");
        if (!group.AutomaticFailover)
        {
            throw FaultException.TestFailoverNotAvailable(
                $"Replication group {group.Id} has automatic failover disabled: enable it with ModifyReplicationGroup first.");
        }

        var heir = group.Heir() ?? throw FaultException.TestFailoverNotAvailable(
            $"Replication group {group.Id} has no replica in sync with its primary to fail over to.");
        return group.Begin(heir.ClusterId, "its owner asked for a test", now);
    }

    /// <summary>Whether a member is there that could be asked to be the primary. It is looked at before the group is: what
    /// is wrong with the one that is named says more.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidCacheClusterState.</exception>
    internal static CacheNode CheckHeir(this ReplicationGroup group, string clusterId)
    {
        var heir = group.Nodes.FirstOrDefault(node => node.ClusterId == clusterId) ?? throw FaultException.InvalidParameterValue(
            $"The parameter PrimaryClusterId must name a member of {group.Id}: {string.Join(", ", group.Nodes.Select(node => node.ClusterId))}; {clusterId} was given.");
        return group.MemberOf(heir) is { Status: not CacheClusterStatus.Available } member ? throw member.NotValidFor("being the primary") : heir;
    }

    /// <summary>ModifyReplicationGroup's PrimaryClusterId.</summary>
    public static Change<ReplicationGroup> Promote(this ReplicationGroup group, string clusterId, DateTimeOffset now)
    {
        var heir = group.CheckHeir(clusterId);
        group.CheckAvailable("a change of primary");
        if (heir.ClusterId == group.Primary) return new(group, []);
        if (!group.InSync(heir))
            throw FaultException.InvalidReplicationGroupState($"{clusterId} is not in sync with its primary, so it cannot take over now. Try again later.");
        return group.Begin(clusterId, "its owner chose another primary", now);
    }

    /// <summary>RebootCacheCluster of a member. A primary with a replica hands over first, so no contents are lost; where none
    /// is in sync one is waited for, and without one the reboot is given up.</summary>
    public static Change<ReplicationGroup> Reboot(this ReplicationGroup group, string clusterId, DateTimeOffset now)
    {
        group.CheckAvailable("a reboot");
        var marked = group.With(group.NodeOf(clusterId) with { Rebooting = true });
        return clusterId == group.Primary && (group.Heir() ?? group.Replicas.FirstOrDefault()) is { } heir
            ? marked.Begin(heir.ClusterId, "it is to be rebooted", now)
            : new(marked, []);
    }

    /// <summary>What <see cref="Step.HandOver"/> begins.</summary>
    public static Change<ReplicationGroup> HandOver(this ReplicationGroup group, string clusterId, string reason, DateTimeOffset now) =>
        group.Begin(clusterId, reason, now);

    /// <summary>For what needs a group that has been made and is not about to go; what its nodes do meanwhile is no matter.</summary>
    /// <exception cref="FaultException">InvalidReplicationGroupState.</exception>
    public static void CheckMade(this ReplicationGroup group, string what)
    {
        if (group.Status != ReplicationGroupStatus.Modifying) group.CheckAvailable(what);
    }

    /// <summary>For who decided by what he saw: that it is so still.</summary>
    /// <param name="seen">The revision; null where it does not matter.</param>
    /// <exception cref="FaultException">InvalidReplicationGroupState.</exception>
    public static ReplicationGroup CheckSeen(this ReplicationGroup group, long? seen) => seen is null || seen == group.Revision
        ? group
        : throw FaultException.InvalidReplicationGroupState(
            $"Replication group {group.Id} has changed since it was looked at. Look at it again, then ask once more.");

    internal static void CheckAvailable(this ReplicationGroup group, string what)
    {
        if (group.Status != ReplicationGroupStatus.Available)
        {
            throw FaultException.InvalidReplicationGroupState(
                $"Replication group {group.Id} has status {group.Status} which is not valid for {what}.");
        }
    }

    // Another zone first: that is what a failover is there for.
    internal static CacheNode? Heir(this ReplicationGroup group) => group.Replicas
        .Where(group.InSync)
        .OrderBy(replica => replica.Zone == group.PrimaryNode.Zone)
        .FirstOrDefault();

    private static Change<ReplicationGroup> Begin(this ReplicationGroup group, string to, string reason, DateTimeOffset now)
    {
        var handover = new Handover
        {
            Kind = HandoverKind.Planned,
            From = group.Primary,
            To = to,
            StartedAt = now,
            Reason = reason,
            Deadline = now + _patience,
        };
        return new(group with { Handover = handover }, [GroupEvents.Started(group, handover, now)]);
    }
}
