using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>With automatic failover off a dead primary gets its contents and its part back, and nobody serves meanwhile.</summary>
public sealed class RestoringTests
{
    private static readonly DateTimeOffset _back = Start + TimeSpan.FromSeconds(2);

    // The replica has the contents and keeps them, off the primary endpoint.
    private static readonly ReplicationGroup _kept = Kept(AtRest(2, automaticFailover: false));
    private static readonly NodeReplication _keeper = Serves(2, 1) with { ListensOn = $"{Address(2)} {ReaderEndpoint}" };

    [Fact]
    public void The_replica_keeps_the_contents_and_stays_off_the_endpoint_and_the_history_says_so()
    {
        var died = AtRest(2, automaticFailover: false).HearEnd(1, Serves(1, 2));
        Assert.Contains(died.Events, one => one.Message ==
            "The primary node orders-001 is being restored from a replica, as automatic failover is disabled: it ended unexpectedly");

        var elected = Elect(died.Next, 2);
        var promote = Assert.IsType<Step.Promote>(elected.NextStep(Start));
        Assert.Equal(new NodeOrder.Listen("n-2", $"127.64.0.2 {ReaderEndpoint}"), promote.Orders[^1]);

        var kept = elected.Completed(TimeSpan.FromMilliseconds(3), Start);
        Assert.Equal(
            "Replica node orders-002 keeps the contents until orders-001 has them again; the primary endpoint takes no connections meanwhile",
            Assert.Single(kept.Events).Message);
        Assert.Null(kept.Next.LastFailover);
        Assert.Equal("modifying", kept.Next.Status);
    }

    [Fact]
    public void The_member_comes_back_as_a_replica_and_takes_its_part_back_once_it_has_the_contents()
    {
        Assert.Equal(new Step.Restart("n-1"), _kept.NextStep(Start));
        var starting = _kept.Restarted(1);
        Assert.Equal("n-2", starting.SpecOf(starting.Member(1)).ReplicaOf?.Key);
        var running = starting.Hear(1, Follows(1, 2) with { LinkUp = false }).Next.Hear(2, _keeper).Next;
        Assert.IsNotType<Step.HandOver>(running.NextStep(Start));

        // It reads for the others by then, as any replica does.
        var inSync = running
            .Hear(1, Follows(1, 2) with { ListensOn = $"{Address(1)} {ReaderEndpoint}" }).Next
            .Hear(2, _keeper with { ListensOn = Address(2) }).Next;
        Assert.Equal(new Step.HandOver("orders-001", "orders-001 has its contents again"), inSync.NextStep(Start));

        var back = inSync.HandOver("orders-001", "orders-001 has its contents again", _back);
        Assert.Contains("to replica node orders-001 started: orders-001 has its contents again", Assert.Single(back.Events).Message, StringComparison.Ordinal);
        var switchover = Assert.IsType<Step.Switch>(back.Next.NextStep(_back)).Switchover;
        Assert.Equal(("127.64.0.2", $"127.64.0.1 {ReaderEndpoint} {PrimaryEndpoint}"), (switchover.FromListensOn, switchover.ToListensOn));

        var completed = back.Next.Switching().Completed(TimeSpan.FromMilliseconds(3), _back).Next;
        Assert.Equal(("orders-001", null), (completed.Primary, completed.Restoring));
        // For the owner it is one outage, from the death to here.
        var record = completed.LastFailover!;
        Assert.Equal((HandoverKind.Unplanned, TimeSpan.FromSeconds(2), 3), (record.Kind, record.Outage, record.LostAtMost));
    }

    [Fact]
    public void An_owner_who_enables_automatic_failover_meanwhile_has_the_keeper_serve_at_once()
    {
        var enabled = new Modification { AutomaticFailover = true }.ApplyTo(_kept, Start).Next.Restarted(1).Hear(2, _keeper).Next;

        Assert.Null(enabled.Restoring);
        Assert.Equal(
            [new NodeOrder.Listen("n-2", $"127.64.0.2 {PrimaryEndpoint} {ReaderEndpoint}")],
            Assert.IsType<Step.Obey>(enabled.NextStep(Start)).Orders);
    }

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, null)]
    public void Where_the_keeper_dies_too_another_keeps_the_contents_and_the_losses_add_up(bool drained, int? lostAtMost)
    {
        var kept = Kept(AtRest(3, automaticFailover: false));
        var died = kept.HearEnd(2, Serves(2, 3) with { Clients = 2, ListensOn = Address(2) }, _back).Next;

        var again = Elect(died, 3, drained);

        Assert.Equal(new Restoring { Member = "orders-001", Since = Start, LostAtMost = lostAtMost }, again.Restoring);
    }

    [Fact]
    public void Where_nobody_is_left_who_keeps_them_the_contents_are_lost_and_an_empty_node_serves()
    {
        var dead = _kept.HearEnd(2, _keeper);

        Assert.Contains(dead.Events, one => one.Message.Contains("they are lost", StringComparison.Ordinal));
        Assert.Null(dead.Next.Restoring);
        var restarted = dead.Next.Restarted(2);
        Assert.Equal(["127.64.0.2", PrimaryEndpoint], restarted.SpecOf(restarted.Member(2)).Addresses);
    }

    private static ReplicationGroup Kept(ReplicationGroup group) =>
        Elect(group.HearEnd(1, Serves(1, [.. group.Replicas.Select((_, index) => index + 2)])).Next, 2).Completed(TimeSpan.Zero, Start).Next;

    private static ReplicationGroup Elect(ReplicationGroup group, int heir, bool drained = true) =>
        group.Elect(new Election.Elected(Key(heir), drained), Start).Next;
}
