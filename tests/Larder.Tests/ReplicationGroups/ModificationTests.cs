using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>ModifyReplicationGroup.</summary>
public sealed class ModificationTests
{
    [Fact]
    public void What_is_not_said_stays()
    {
        var modified = Apply(AtRest(2), new() { Description = "new" });

        Assert.Equal(("new", true, "orders-001"), (modified.Description, modified.AutomaticFailover, modified.Primary));
        Assert.Equal("d", Apply(AtRest(2), new()).Description);
    }

    [Fact]
    public void Automatic_failover_that_is_disabled_takes_multiple_zones_with_it_unless_they_are_asked_for()
    {
        var zones = Apply(AtRest(2), new() { MultiAz = true });

        Assert.False(Apply(zones, new() { AutomaticFailover = false }).MultiAz);
        Refused.With("InvalidParameterCombination", () => Apply(zones, new() { AutomaticFailover = false, MultiAz = true }), "AutomaticFailoverEnabled");
    }

    [Fact]
    public void What_needs_a_replica_or_two_zones_is_refused_without()
    {
        var alone = AtRest(2, automaticFailover: false).RemoveReplicas(["orders-002"], Start).Next;
        var together = AtRest(2) with { Nodes = [.. AtRest(2).Nodes.Select(node => node with { Zone = "us-east-1a" })] };

        Refused.With("InvalidParameterCombination", () => Apply(alone, new() { AutomaticFailover = true }), "at least one replica");
        Refused.With("InvalidParameterCombination", () => Apply(together, new() { MultiAz = true }), "two availability zones");
    }

    [Fact]
    public void Another_primary_that_is_named_in_any_case_is_handed_over_to()
    {
        var modified = Apply(AtRest(3), new() { PrimaryClusterId = "Orders-003" });

        Assert.Equal(("orders-001", "orders-003"), (modified.Handover?.From, modified.Handover?.To));
    }

    [Fact]
    public void A_group_that_is_being_made_or_deleted_is_not_modified()
    {
        Refused.With("InvalidReplicationGroupState", () => Apply(Of(2, true), new() { Description = "new" }), "creating");
        Refused.With("InvalidReplicationGroupState", () => Apply(AtRest(2).Delete(false).Next, new() { Description = "new" }), "deleting");
    }

    private static ReplicationGroup Apply(ReplicationGroup group, Modification modification) => modification.ApplyTo(group, Start).Next;
}
