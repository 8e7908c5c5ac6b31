using System.Globalization;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Nodes;

namespace Larder.Model.ReplicationGroups;

/// <summary>What a group's history says, in sentences fit for owners.</summary>
internal static class GroupEvents
{
    public static IEnumerable<CacheEvent> OfNode(
        ReplicationGroup group, CacheNode before, CacheNode after, NodeReport report, DateTimeOffset now)
    {
        var hasReplicas = group.Nodes.Count > 1;
        foreach (var one in NodeEvents.Between(before, after, group.MemberOf(before), hasReplicas, report, now)) yield return one;
        if (before.State != after.State && after.State is NodeState.Exited && !hasReplicas && !after.Rebooting && after.Save is not ContentsSave.Done
            && group.Phase is ReplicationGroupPhase.Available)
        {
            yield return Of(group, now,
                $"The primary {after.ClusterId} ended unexpectedly. The group has no replica: its contents are lost, and an empty node takes its place");
        }
    }

    public static CacheEvent Created(ReplicationGroup group, DateTimeOffset now)
    {
        var engine = group.Spec.Engine.IsStandIn ? $" on {group.Spec.Engine.Description}" : "";
        return Of(group, now, $"Replication group {group.Id} created{engine}");
    }

    public static CacheEvent Started(ReplicationGroup group, Handover handover, DateTimeOffset now) => Of(group, now,
        handover.Kind is HandoverKind.Planned
            ? $"Failover from primary node {handover.From} to replica node {handover.To} started: {handover.Reason}"
            : group.AutomaticFailover
                ? $"Failover from primary node {handover.From} started: {handover.Reason}"
                : $"The primary node {handover.From} is being restored from a replica, as automatic failover is disabled: {handover.Reason}");

    public static CacheEvent Completed(ReplicationGroup group, FailoverRecord record, DateTimeOffset now) => Of(group, now,
        $"Failover from primary node {record.From} to replica node {record.To} completed: the primary endpoint took no writes for "
        + $"{Milliseconds(record.Outage)} ms. {Loss(record)}");

    public static CacheEvent Kept(ReplicationGroup group, string heir, DateTimeOffset now) => Of(group, now,
        $"Replica node {heir} keeps the contents until {group.Restoring!.Member} has them again; the primary endpoint takes no connections meanwhile");

    public static CacheEvent Abandoned(ReplicationGroup group, Handover handover, string why, DateTimeOffset now) => Of(group, now,
        $"Failover from primary node {handover.From} to replica node {handover.To} was given up and nothing has changed: {why}");

    public static CacheEvent Answers(ReplicationGroup group, DateTimeOffset now) => Of(group, now,
        $"The primary node {group.Handover!.From} answers again: the failover was given up and nothing has changed");

    public static CacheEvent Hopeless(ReplicationGroup group, string primary, DateTimeOffset now) => Of(group, now,
        $"The primary {primary} ended and no replica had its contents yet: they are lost, and an empty node takes its place");

    public static CacheEvent Of(ReplicationGroup group, DateTimeOffset now, string message) =>
        new(EventSource.ReplicationGroup, group.Id, message, now);

    private static string Loss(FailoverRecord record) => record switch
    {
        { Kind: HandoverKind.Planned } => "No acknowledged write was lost",
        { LostAtMost: null } => "Its last writes had not all reached the replica when it was promoted: how many are lost is not known",
        { LostAtMost: { } most } =>
            $"At most {most.ToString(CultureInfo.InvariantCulture)} acknowledged {(most == 1 ? "write" : "writes")} may be lost: the last one of each "
            + "connection that it had a quarter of a second before, and of each made since; more only where commands were pipelined",
    };

    private static string Milliseconds(TimeSpan span) => span.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture);
}
