using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>ModifyReplicationGroup: automatic failover and Multi-AZ go on and off, another member becomes the primary.</summary>
public sealed class ModificationTests
{
    [Fact]
    public void What_is_not_said_stays_and_turning_failover_off_turns_Multi_AZ_off()
    {
        var told = Modified(Pair.Orders(), new() { Description = "for the shop" });
        var off = Modified(told, new() { AutomaticFailover = false });

        Assert.Equal(("for the shop", true, true), (told.Description, told.AutomaticFailover, told.MultiAz));
        Assert.Equal(("for the shop", false, false), (off.Description, off.AutomaticFailover, off.MultiAz));
    }

    [Fact]
    public void Both_are_turned_on_again_where_there_are_two_zones()
    {
        var off = Modified(Pair.Orders(), new() { AutomaticFailover = false });
        var oneZone = off.With(off.Nodes[1] with { Zone = off.Nodes[0].Zone });

        Assert.True(Modified(off, new() { AutomaticFailover = true, MultiAz = true }).MultiAz);
        Assert.Equal("InvalidParameterCombination", CodeOf(() => Modified(oneZone, new() { AutomaticFailover = true, MultiAz = true })));
        Assert.False(Modified(oneZone, new() { AutomaticFailover = true }).MultiAz);
    }

    [Fact]
    public void Neither_is_to_be_had_without_a_replica_nor_Multi_AZ_without_failover()
    {
        var alone = Groups.Orders() with { Phase = ReplicationGroupPhase.Available };

        Assert.Equal("InvalidParameterCombination", CodeOf(() => Modified(alone, new() { AutomaticFailover = true })));
        Assert.Equal("InvalidParameterCombination", CodeOf(() => Modified(Pair.Orders(), new() { AutomaticFailover = false, MultiAz = true })));
    }

    [Fact]
    public void Turning_failover_on_while_the_lost_primary_is_being_restored_lets_the_replica_serve()
    {
        var off = Modified(Pair.Orders(), new() { AutomaticFailover = false });
        var restoring = off with
        {
            Primary = "orders-002",
            Restoring = new Restoring { Member = "orders-001", Since = Groups.Start, LostAtMost = 0 },
        };

        var on = Modified(restoring, new() { AutomaticFailover = true });

        Assert.Null(on.Restoring);
        Assert.Contains(
            Groups.PrimaryEndpoint, ReaderPlan.Of(on).ListensOn(on with { Endpoints = new(Groups.PrimaryEndpoint, Groups.ReaderEndpoint) }, on.PrimaryNode),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Another_primary_is_chosen_with_or_without_automatic_failover()
    {
        foreach (var group in new[] { Pair.Orders(), Modified(Pair.Orders(), new() { AutomaticFailover = false }) })
        {
            var chosen = Modified(group, new() { PrimaryClusterId = "Orders-002" });

            Assert.Equal((HandoverKind.Planned, "orders-001", "orders-002"), (chosen.Handover!.Kind, chosen.Handover.From, chosen.Handover.To));
            Assert.IsType<Step.Switch>(chosen.NextStep(Groups.Start));
        }
    }

    [Fact]
    public void A_group_that_is_being_made_or_deleted_is_not_modified()
    {
        Refused.With("InvalidReplicationGroupState", () => Modified(Groups.Of(2, true), new() { Description = "new" }), "creating");
        Refused.With("InvalidReplicationGroupState", () => Modified(Groups.AtRest(2).Delete(false).Next, new() { Description = "new" }), "deleting");
    }

    [Fact]
    public void One_that_is_not_available_is_not_made_the_primary()
    {
        Refused.With("InvalidCacheClusterState", () => Modified(Groups.Of(2, true), new() { PrimaryClusterId = "Orders-002" }), "orders-002", "creating");
        Refused.With("InvalidParameterValue", () => Modified(Groups.Of(2, true), new() { PrimaryClusterId = "other" }), "PrimaryClusterId");
    }

    private static ReplicationGroup Modified(ReplicationGroup group, Modification modification) => modification.ApplyTo(group, Groups.Start).Next;

    private static string CodeOf(Func<object> act) => Assert.Throws<FaultException>(act).Fault.Code;
}
