using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>A change of primary that was asked for, while both live.</summary>
public sealed class SwitchoverTests
{
    private static readonly DateTimeOffset _late = Start + TimeSpan.FromSeconds(30);

    [Fact]
    public void Writes_are_held_back_then_the_heir_leads_and_the_old_one_leaves_the_endpoint_before_the_heir_listens_there()
    {
        var asked = AtRest(2).TestFailover(Start);
        Assert.Equal(
            "Failover from primary node orders-001 to replica node orders-002 started: its owner asked for a test", Assert.Single(asked.Events).Message);

        var script = Assert.IsType<Step.Switch>(asked.Next.NextStep(Start)).Switchover;

        Assert.Equal(new NodeOrder.PauseWrites("n-1", TimeSpan.FromSeconds(5)), script.Pause);
        Assert.Equal(
            [
                new NodeOrder.BecomePrimary("n-2"),
                new NodeOrder.Follow("n-1", new("n-2", "127.64.0.2", 6379)),
                new NodeOrder.Listen("n-1", "127.64.0.1"),
                new NodeOrder.Listen("n-2", $"127.64.0.2 {ReaderEndpoint} {PrimaryEndpoint}"),
                new NodeOrder.Disconnect("n-1", PrimaryEndpoint, 6379),
                new NodeOrder.ResumeWrites("n-1"),
            ],
            script.HandOver);
    }

    [Fact]
    public void The_heir_is_stored_as_the_primary_before_it_is_told_and_in_the_end_nothing_is_lost()
    {
        var switching = AtRest(2).TestFailover(Start).Next.Switching();
        Assert.Equal(("orders-002", 2L, null), (switching.Primary, switching.Epoch, switching.Member(2).Role));

        var completed = switching.Completed(TimeSpan.FromMilliseconds(4), Start);

        Assert.EndsWith("took no writes for 4.0 ms. No acknowledged write was lost", Assert.Single(completed.Events).Message, StringComparison.Ordinal);
        Assert.Equal((HandoverKind.Planned, 0), (completed.Next.LastFailover!.Kind, completed.Next.LastFailover.LostAtMost));
        var swapped = completed.Next.Hear(1, Follows(1, 2)).Next.Hear(2, Serves(2, 1) with { ListensOn = $"{Address(2)} {PrimaryEndpoint} {ReaderEndpoint}" }).Next;
        // Who reads follows once the primary is settled.
        Assert.Equal(
            [new NodeOrder.Listen("n-2", $"127.64.0.2 {PrimaryEndpoint}"), new NodeOrder.Disconnect("n-2", ReaderEndpoint, 6379)],
            Assert.IsType<Step.Obey>(swapped.NextStep(Start)).Orders);
    }

    [Fact]
    public void A_replica_in_another_zone_is_preferred()
    {
        var group = AtRest(3);
        var together = group.With(group.Member(2) with { Zone = group.PrimaryNode.Zone });

        Assert.Equal("orders-003", together.TestFailover(Start).Next.Handover!.To);
        Assert.Equal("orders-002", group.TestFailover(Start).Next.Handover!.To);
    }

    [Fact]
    public void Where_nobody_can_take_over_it_is_refused_and_costs_nothing()
    {
        Refused.With("TestFailoverNotAvailableFault", () => AtRest(2, automaticFailover: false).TestFailover(Start), "ModifyReplicationGroup");
        Refused.With("InvalidReplicationGroupState", () => AtRest(2).Hear(1, Serves(1)).Next.TestFailover(Start), "modifying");
        Refused.With("InvalidParameterValue", () => AtRest(2).Promote("orders-009", Start), "orders-001, orders-002", "orders-009");
        Assert.Null(AtRest(2).Promote("orders-001", Start).Next.Handover);
    }

    [Theory]
    [InlineData(100, NodeRole.Replica, true, true)]
    [InlineData(99, NodeRole.Replica, true, false)]
    [InlineData(101, NodeRole.Replica, true, false)]
    [InlineData(100, NodeRole.Replica, false, false)]
    [InlineData(100, NodeRole.Primary, true, false)]
    public void The_heir_has_everything_when_it_follows_and_counts_the_same(long offset, NodeRole role, bool linkUp, bool caughtUp)
    {
        var to = Follows(2) with { Offset = offset, Role = role, LinkUp = linkUp };

        Assert.Equal(caughtUp, Switchover.CaughtUp(Serves(1), to));
        Assert.False(Switchover.CaughtUp(null, to));
        Assert.False(Switchover.CaughtUp(Serves(1), null));
    }

    [Fact]
    public void An_heir_that_falls_behind_is_waited_for_until_the_deadline_and_then_all_stays_as_it_was()
    {
        var behind = AtRest(2).TestFailover(Start).Next.Hear(1, Serves(1)).Next;

        Assert.Equal(new Step.Wait(_late), behind.NextStep(_late - TimeSpan.FromTicks(1)));
        var given = behind.Abandoned(Assert.IsType<Step.GiveUp>(behind.NextStep(_late)).Why, _late);

        Assert.Contains("given up and nothing has changed: orders-002 is not in sync", Assert.Single(given.Events).Message, StringComparison.Ordinal);
        Assert.Equal(("orders-001", 1L, null), (given.Next.Primary, given.Next.Epoch, given.Next.Handover));
    }

    [Fact]
    public void One_that_is_given_up_after_it_began_names_the_old_primary_again_under_a_new_epoch()
    {
        var given = AtRest(2).TestFailover(Start).Next.Switching().Abandoned("why", Start).Next;

        Assert.Equal(("orders-001", 3L, null), (given.Primary, given.Epoch, given.Handover));
    }
}
