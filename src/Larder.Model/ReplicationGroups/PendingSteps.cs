using Larder.Model.Engines;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;

namespace Larder.Model.ReplicationGroups;

/// <summary>Changes that waited for the maintenance window.</summary>
public static class PendingSteps
{
    /// <summary>They are made as soon as the window is open and the group is at rest; if it never is, in the next week's.</summary>
    internal static Step.ApplyPending? Next(ReplicationGroup group, DateTimeOffset now) =>
        group is { Pending: not null, Status: ReplicationGroupStatus.Available } && group.Windows.Weekly.Contains(now) ? new() : null;

    /// <param name="group">With something pending.</param>
    /// <param name="own">Its pending parameter group where it is one that an owner made.</param>
    /// <param name="engine">What its pending engine version is here.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="Faults.FaultException">It cannot be done any more.</exception>
    public static Change<ReplicationGroup> ApplyPending(this ReplicationGroup group, ParameterGroup? own, Engine? engine, DateTimeOffset now)
    {
        var (next, events) = group.Pending!.AsModification(own, engine).ApplyTo(group with { Pending = null }, now);
        return new(next, [GroupEvents.Of(group, now, PendingEvents.Applied), .. events]);
    }

    public static Change<ReplicationGroup> DropPending(this ReplicationGroup group, string why, DateTimeOffset now) => new(
        group with { Pending = null },
        [GroupEvents.Of(group, now, PendingEvents.Dropped(why))]);
}
