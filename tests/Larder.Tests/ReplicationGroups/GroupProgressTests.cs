using Larder.Model.Engines;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.ServiceUpdates;
using Larder.Tests.ServiceUpdates;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>What owners are told of long work, through all of it.</summary>
public sealed class GroupProgressTests
{
    private static readonly Engine _newer = Installations.With(Updates.Newer).Engines.All[0];

    [Fact]
    public void A_creation_goes_from_placed_to_started_to_in_sync_to_routed()
    {
        var placed = Of(3, automaticFailover: true);
        var started = placed.Hear(1, Serves(1)).Next.Hear(2, Follows(2) with { LinkUp = false }).Next.Hear(3, Follows(3) with { LinkUp = false }).Next;
        var half = started.Hear(2, Follows(2)).Next.Hear(1, Serves(1, 2)).Next;
        var synced = half.Hear(3, Follows(3)).Next.Hear(1, Serves(1, 2, 3)).Next;
        var routed = (synced with { Readers = "127.64.0.2 127.64.0.3" }).Finished(Start).Next;

        Assert.Equal(["Placed 1/1", "Started 0/3", "Synced 0/2", "Routed 0/1"], Told(placed));
        Assert.Equal(["Placed 1/1", "Started 3/3", "Synced 0/2", "Routed 0/1"], Told(started));
        Assert.Equal(["Placed 1/1", "Started 3/3", "Synced 1/2", "Routed 0/1"], Told(half));
        Assert.Equal(["Placed 1/1", "Started 3/3", "Synced 2/2", "Routed 0/1"], Told(synced));
        Assert.Equal([14, 57, 71, 85], Percents(placed, started, half, synced));
        Assert.All([placed, started, half, synced], group => Assert.Equal(WorkKind.Creating, GroupProgress.Of(group)!.Kind));
        Assert.Null(GroupProgress.Of(routed));
    }

    [Fact]
    public void A_creation_that_cannot_go_on_says_why()
    {
        var failed = Orders().Observe(Report(NodeState.Failed, fault: NodeFaultKind.AddressInUse), Start).Next;

        Assert.Equal("why", GroupProgress.Of(failed)!.Trouble);
        Assert.Equal("why", GroupProgress.Of(failed.Restart("n-1"))!.Trouble);
        Assert.Null(GroupProgress.Of(Orders())!.Trouble);
    }

    [Fact]
    public void More_replicas_are_counted_from_nothing_without_those_that_were_there()
    {
        var later = Start + TimeSpan.FromHours(1);
        var asked = AtRest(2).AddReplicas(["orders-003", "orders-004"], [Place(3), Place(4)], later).Next;
        var started = asked.Hear(3, Follows(3) with { LinkUp = false, Offset = NodeReplication.Nothing }).Next
            .Hear(4, Follows(4) with { LinkUp = false, Offset = NodeReplication.Nothing }).Next;
        var half = started.Hear(3, Follows(3)).Next.Hear(1, Serves(1, 2, 3)).Next;
        var had = half.Hear(4, Follows(4)).Next;

        Assert.Equal(["Placed 1/1", "Started 0/2", "Synced 0/2", "Routed 0/1"], Told(asked));
        Assert.Equal(["Placed 1/1", "Started 2/2", "Synced 1/2", "Routed 0/1"], Told(half));
        Assert.Equal(WorkKind.AddingNodes, GroupProgress.Of(half)!.Kind);
        Assert.Equal(WorkKind.Recovering, GroupProgress.Of(had)!.Kind);
        AssertRises(asked, started, half, had);
    }

    [Fact]
    public void Fewer_replicas_lead_readers_away_first()
    {
        var asked = AtRest(3).RemoveReplicas(["orders-003"], Start).Next;
        var ended = (asked with { Readers = "127.64.0.2" }).With(asked.Member(3) with { State = NodeState.Removed });

        Assert.Equal(["ReadersLed 0/1", "Ended 0/1", "Released 0/1"], Told(asked));
        Assert.Equal("Ended 1/1", Told(ended)[1]);
        Assert.Equal(WorkKind.RemovingNodes, GroupProgress.Of(asked)!.Kind);
    }

    [Fact]
    public void An_engine_update_counts_replaced_nodes_and_the_handover_between()
    {
        var asked = AtRest(2).Apply(new ServiceUpdate(_newer), Start).Next;
        var replica = asked.With(asked.Member(2) with { Updating = false, ProgramVersion = "7.0.16" });
        var handing = replica.HandOver("orders-002", "orders-001 is to be updated", Start).Next;
        var handed = handing with { Primary = "orders-002", Handover = null };
        var last = handed.With(handed.Member(1) with { State = NodeState.Starting });

        Assert.Equal(["Replaced 0/2", "HandedOver 0/1"], Told(asked));
        Assert.Equal(["Replaced 1/2", "HandedOver 0/1"], Told(handing));
        Assert.Equal(["Replaced 1/2", "HandedOver 1/1"], Told(handed));
        Assert.All([asked, replica, handing, handed, last], group => Assert.Equal(WorkKind.Updating, GroupProgress.Of(group)!.Kind));
        AssertRises(asked, replica, handing, handed, last, last.With(last.Member(1) with { State = NodeState.Running, Updating = false }));
    }

    [Fact]
    public void A_failover_says_whether_the_old_primary_is_gone_and_who_is_next()
    {
        var lost = AtRest(3).HearEnd(1, Serves(1, 2, 3)).Next;
        var elected = lost with { Primary = "orders-002", Handover = lost.Handover! with { To = "orders-002", Elected = true } };

        Assert.Equal(["Fenced 1/1", "Elected 0/1", "HandedOver 0/1"], Told(lost));
        Assert.Equal(["Fenced 1/1", "Elected 1/1", "HandedOver 0/1"], Told(elected));
        var planned = AtRest(2).TestFailover(Start).Next;
        Assert.Equal(["Synced 1/1", "Elected 0/1", "HandedOver 0/1"], Told(planned));
        Assert.Equal(WorkKind.FailingOver, GroupProgress.Of(planned)!.Kind);
    }

    [Fact]
    public void A_deletion_goes_from_readers_to_processes_to_addresses()
    {
        var asked = AtRest(3).Delete(retainPrimary: false).Next;
        var alone = asked with { Readers = "" };
        var half = alone.With(alone.Member(2) with { State = NodeState.Removed });
        var ended = half.With(half.Member(1) with { State = NodeState.Removed }).With(half.Member(3) with { State = NodeState.Removed });

        Assert.Equal(["ReadersLed 0/1", "Ended 0/3", "Released 0/1"], Told(asked));
        Assert.Equal(["ReadersLed 1/1", "Ended 3/3", "Released 0/1"], Told(ended));
        Assert.Equal([0, 20, 40, 80], Percents(asked, alone, half, ended));
    }

    [Fact]
    public void A_primary_that_is_retained_does_not_end()
    {
        var asked = AtRest(2).Delete(retainPrimary: true).Next;

        Assert.Equal(["Ended 0/1", "Retained 0/1", "Released 0/1"], Told(asked));
        Assert.Equal("Retained 1/1", Told(asked.With(asked.Member(1) with { ListensOn = Address(1) }))[1]);
    }

    [Fact]
    public void A_replica_that_died_is_being_brought_back()
    {
        var died = AtRest(2).HearEnd(2).Next;

        Assert.Equal(WorkKind.Recovering, GroupProgress.Of(died)!.Kind);
        Assert.Equal(["Started 1/2", "Synced 0/1"], Told(died));
    }

    private static NodePlace Place(int member) => new(Key(member), "us-east-1c", Address(member), 6379);

    private static string[] Told(ReplicationGroup group) =>
        [.. GroupProgress.Of(group)!.Steps.Select(step => FormattableString.Invariant($"{step.Kind} {step.Done}/{step.Of}"))];

    private static int[] Percents(params ReplicationGroup[] groups) => [.. groups.Select(group => GroupProgress.Of(group)!.Percent)];

    private static void AssertRises(params ReplicationGroup[] groups)
    {
        var percents = Percents(groups);
        Assert.Equal(percents.Order(), percents);
        Assert.True(percents[0] < percents[^1]);
    }
}
