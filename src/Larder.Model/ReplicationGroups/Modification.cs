using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.ParameterGroups;

namespace Larder.Model.ReplicationGroups;

/// <summary>What ModifyReplicationGroup changes; null where nothing was said.</summary>
public sealed record Modification
{
    public string? Description { get; init; }
    public bool? AutomaticFailover { get; init; }
    public bool? MultiAz { get; init; }
    public string? PrimaryClusterId { get; init; }
    public string? ParameterGroup { get; init; }

    /// <summary><see cref="ParameterGroup"/> where it is one that an owner made.</summary>
    public ParameterGroup? OwnParameterGroup { get; init; }

    /// <exception cref="FaultException">InvalidParameterCombination, InvalidParameterValue, InvalidReplicationGroupState.</exception>
    public Change<ReplicationGroup> ApplyTo(ReplicationGroup group, DateTimeOffset now)
    {
        var next = group with
        {
            Description = Description ?? group.Description,
            Spec = ParameterGroup is null
                ? group.Spec
                : group.Spec with { ParameterGroup = SpecRules.ParameterGroup(ParameterGroup, OwnParameterGroup, group.Spec.Engine) },
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
}
