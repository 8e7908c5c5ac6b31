using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.ParameterGroups;

namespace Larder.Model.ReplicationGroups;

/// <summary>What ModifyReplicationGroup changes; null where nothing was said.</summary>
public sealed record Modification
{
    public string? Description { get; init; }
    public SpecChange Spec { get; init; } = new();
    public bool? AutomaticFailover { get; init; }
    public bool? MultiAz { get; init; }
    public string? PrimaryClusterId { get; init; }
    public string? ParameterGroup { get; init; }

    /// <summary><see cref="ParameterGroup"/> where it is one that an owner made.</summary>
    public ParameterGroup? OwnParameterGroup { get; init; }

    /// <summary>This, and what was pending besides; where both say something, this does.</summary>
    public Modification Over(PendingChange? pending) => pending is null ? this : this with
    {
        AutomaticFailover = AutomaticFailover ?? pending.AutomaticFailover,
        MultiAz = MultiAz ?? pending.MultiAz,
        PrimaryClusterId = PrimaryClusterId ?? pending.PrimaryClusterId,
        ParameterGroup = ParameterGroup ?? pending.ParameterGroup,
    };

    /// <summary>All of it at once, what was pending included.</summary>
    /// <exception cref="FaultException">InvalidParameterCombination, InvalidParameterValue, InvalidReplicationGroupState,
    /// InvalidCacheClusterState.</exception>
    public Change<ReplicationGroup> ApplyTo(ReplicationGroup group, DateTimeOffset now)
    {
        if (PrimaryClusterId is { } named) group.CheckHeir(named.ToLowerInvariant());
        if (group.Pending is not null) return Over(group.Pending).ApplyTo(group with { Pending = null }, now);
        var spec = Spec.ApplyTo(group.Spec, group.Id);
        var next = group with
        {
            Description = Description ?? group.Description,
            Spec = ParameterGroup is null
                ? spec
                : spec with { ParameterGroup = SpecRules.ParameterGroup(ParameterGroup, OwnParameterGroup, spec.Engine) },
            AutomaticFailover = AutomaticFailover ?? group.AutomaticFailover,
            MultiAz = MultiAz ?? (group.MultiAz && AutomaticFailover is not false),
        };
        ReplicaRules.CheckFailover(group.Nodes.Count(node => !node.Leaving), next.AutomaticFailover, next.MultiAz);
        // The way out for an owner who does not want to wait for the lost member: the replica that has the contents serves.
        if (next is { AutomaticFailover: true, Restoring: not null }) next = next with { Restoring = null };
        else if (group.Status is not (ReplicationGroupStatus.Available or ReplicationGroupStatus.Modifying)) group.CheckAvailable("a modification");
        if (next.MultiAz && next.Nodes.Where(node => !node.Leaving).Select(node => node.Zone).Distinct(StringComparer.Ordinal).Count() < 2)
            throw FaultException.InvalidParameterCombination("MultiAZEnabled needs nodes in two availability zones or more.");
        return PrimaryClusterId is { } primary ? next.Promote(primary.ToLowerInvariant(), now) : new(next, []);
    }

    /// <summary>What touches no node at once, the rest in the next maintenance window. What could not be done now is not
    /// put off either.</summary>
    /// <inheritdoc cref="ApplyTo"/>
    public Change<ReplicationGroup> Defer(ReplicationGroup group, DateTimeOffset now)
    {
        ApplyTo(group, now);
        var all = Over(group.Pending);
        var pending = new PendingChange
        {
            AutomaticFailover = Unless(all.AutomaticFailover, group.AutomaticFailover),
            MultiAz = Unless(all.MultiAz, group.MultiAz),
            PrimaryClusterId = all.PrimaryClusterId?.ToLowerInvariant() is { } id && id != group.Primary ? id : null,
            ParameterGroup = all.ParameterGroup?.ToLowerInvariant() is { } name && name != group.Spec.ParameterGroup ? name : null,
        };
        var next = new Modification { Description = Description, Spec = Spec }.ApplyTo(group with { Pending = null }, now).Next;
        return new(next with { Pending = pending.IsEmpty ? null : pending }, []);
    }

    // What is so already need not wait.
    private static bool? Unless(bool? asked, bool present) => asked == present ? null : asked;
}
