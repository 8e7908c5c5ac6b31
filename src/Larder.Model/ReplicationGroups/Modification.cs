using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.NodeTypes;
using Larder.Model.ParameterGroups;
using Larder.Model.ServiceUpdates;
using Larder.Model.Vpcs;

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

    public EngineChange? EngineChange { get; init; }

    /// <summary>What <see cref="EngineChange"/> is here; null where nothing was said.</summary>
    public Engine? Engine { get; init; }

    /// <summary>As it was asked for.</summary>
    public string? NodeTypeName { get; init; }

    /// <summary>The one of <see cref="NodeTypeName"/>.</summary>
    public NodeType? NodeType { get; init; }

    /// <summary>With what its words mean here.</summary>
    /// <param name="group">The one that is to be modified.</param>
    /// <param name="own">The parameter group asked for or pending, where it is one that an owner made.</param>
    /// <param name="network">All that the account has in the region.</param>
    /// <param name="installation">As it is now.</param>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public Modification For(ReplicationGroup group, ParameterGroup? own, Network network, Installation installation) => this with
    {
        OwnParameterGroup = own,
        Spec = Spec.In(network, group.Spec),
        Engine = (EngineChange ?? group.Pending?.EngineChange)?.From(group.Spec.Engine, installation.Engines),
        NodeType = NodeTypeName is { } named ? installation.NodeTypes.Find(named) : null,
    };

    /// <summary>This, and what was pending besides; where both say something, this does.</summary>
    public Modification Over(PendingChange? pending) => pending is null ? this : this with
    {
        AutomaticFailover = AutomaticFailover ?? pending.AutomaticFailover,
        MultiAz = MultiAz ?? pending.MultiAz,
        PrimaryClusterId = PrimaryClusterId ?? pending.PrimaryClusterId,
        ParameterGroup = ParameterGroup ?? pending.ParameterGroup,
        EngineChange = EngineChange ?? pending.EngineChange,
        NodeType = NodeType ?? pending.NodeType,
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
            Spec = SpecRules.Changed(spec, Engine, ParameterGroup, OwnParameterGroup),
            AutomaticFailover = AutomaticFailover ?? group.AutomaticFailover,
            MultiAz = MultiAz ?? (group.MultiAz && AutomaticFailover is not false),
        };
        ReplicaRules.CheckFailover(group.Nodes.Count(node => !node.Leaving), next.AutomaticFailover, next.MultiAz);
        // The way out for an owner who does not want to wait for the lost member: the replica that has the contents serves.
        if (next is { AutomaticFailover: true, Restoring: not null }) next = next with { Restoring = null };
        else if (group.Status is not (ReplicationGroupStatus.Available or ReplicationGroupStatus.Modifying)) group.CheckAvailable("a modification");
        if (next.MultiAz && next.Nodes.Where(node => !node.Leaving).Select(node => node.Zone).Distinct(StringComparer.Ordinal).Count() < 2)
            throw FaultException.InvalidParameterCombination("MultiAZEnabled needs nodes in two availability zones or more.");
        var updating = next.UpdateFrom(group.Spec.Engine, now);
        if (PrimaryClusterId is not { } primary) return Scale(group, updating, now);
        var promoting = updating.Next.Promote(primary.ToLowerInvariant(), now);
        return Scale(group, promoting with { Events = [.. updating.Events, .. promoting.Events] }, now);
    }

    /// <summary>What touches no node at once, the rest in the next maintenance window. What could not be done now is not
    /// put off either.</summary>
    /// <inheritdoc cref="ApplyTo"/>
    public Change<ReplicationGroup> Defer(ReplicationGroup group, DateTimeOffset now)
    {
        ApplyTo(group, now);
        var all = Over(group.Pending);
        // Another word for the version that runs touches no node.
        var waits = Engine is not null && Engines.EngineChange.IsAnotherProgram(group.Spec.Engine, Engine);
        var pending = new PendingChange
        {
            AutomaticFailover = Unless(all.AutomaticFailover, group.AutomaticFailover),
            MultiAz = Unless(all.MultiAz, group.MultiAz),
            PrimaryClusterId = all.PrimaryClusterId?.ToLowerInvariant() is { } id && id != group.Primary ? id : null,
            ParameterGroup = all.ParameterGroup?.ToLowerInvariant() is { } name && name != group.Spec.ParameterGroup ? name : null,
            EngineChange = waits ? all.EngineChange : null,
            NodeType = all.NodeType?.Name == group.Spec.NodeType ? null : all.NodeType,
        };
        var next = new Modification { Description = Description, Spec = Spec, Engine = waits ? null : Engine }.ApplyTo(group with { Pending = null }, now).Next;
        return new(next with { Pending = pending.IsEmpty ? null : pending }, []);
    }

    // Last: a group that scales is at rest for nothing else.
    private Change<ReplicationGroup> Scale(ReplicationGroup group, Change<ReplicationGroup> change, DateTimeOffset now)
    {
        var spec = change.Next.Spec.To(NodeType, group.Spec.Engine);
        if (spec.NodeType == group.Spec.NodeType) return change;
        group.CheckAvailable("a change of node type");
        var (next, events) = change.Next.With(spec, ScalingSteps.Begun(spec), now);
        return new(next, [.. change.Events, .. events]);
    }

    // What is so already need not wait.
    private static bool? Unless(bool? asked, bool present) => asked == present ? null : asked;
}
