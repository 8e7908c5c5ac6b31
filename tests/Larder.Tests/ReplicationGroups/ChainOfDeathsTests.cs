using Larder.Model.Events;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>The heir dies before it serves, or everybody does.</summary>
public sealed class ChainOfDeathsTests
{
    private static readonly DateTimeOffset _later = Start + TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(true, 5)]
    [InlineData(false, null)]
    public void What_each_death_may_cost_adds_up_and_is_unknown_where_one_is(bool firstDrained, int? lostAtMost)
    {
        var first = Elect(AtRest(3).HearEnd(1, Serves(1, 2, 3) with { Clients = 3 }).Next, 2, firstDrained);
        var second = first.HearEnd(2, Serves(2, 3) with { Clients = 2 }, _later);
        Assert.Contains(second.Events, one => one.Message.StartsWith("Failover from primary node orders-002 started", StringComparison.Ordinal));
        FailoverTests.Elects(2, [3], second.Next, _later);

        var completed = Elect(second.Next, 3, drained: true).Completed(_later - second.Next.Handover!.StartedAt, _later).Next;

        Assert.Equal(("orders-003", lostAtMost), (completed.Primary, completed.LastFailover!.LostAtMost));
        // The endpoint has been unserved since the first death.
        Assert.Equal(TimeSpan.FromSeconds(1), completed.LastFailover.Outage);
    }

    [Fact]
    public void An_heir_whose_last_words_nobody_heard_makes_the_loss_unknown()
    {
        var second = Elect(AtRest(3).HearEnd(1, Serves(1, 2, 3)).Next, 2, drained: true).HearEnd(2).Next;

        Assert.Null(Elect(second, 3, drained: true).Completed(TimeSpan.Zero, Start).Next.LastFailover!.LostAtMost);
    }

    [Fact]
    public void An_heir_that_dies_before_it_serves_with_nobody_left_comes_back_empty_and_the_history_says_so()
    {
        var dead = Elect(AtRest(2).HearEnd(1, Serves(1, 2)).Next, 2, drained: true).HearEnd(2, Serves(2));

        Assert.Contains(dead.Events, IsHopelessFor("orders-002"));
        Assert.Null(dead.Next.Handover);
        Assert.Equal(new Step.Restart("n-2"), dead.Next.NextStep(Start));
    }

    [Fact]
    public void A_primary_whose_replicas_all_died_before_comes_back_empty_and_the_history_says_that_the_contents_are_lost()
    {
        var dead = AtRest(3).HearEnd(2).Next.HearEnd(3).Next.HearEnd(1, Serves(1));

        Assert.Contains(dead.Events, IsHopelessFor("orders-001"));
        Assert.Null(dead.Next.Handover);
        Assert.Equal(new Step.Restart("n-1"), dead.Next.NextStep(Start));
    }

    [Fact]
    public void A_primary_whose_replicas_turn_out_to_have_nothing_comes_back_empty_and_the_history_says_so()
    {
        var died = AtRest(2).HearEnd(2).Next.Restarted(2).HearEnd(1, Serves(1)).Next;
        FailoverTests.Elects(1, [2], died);

        var hopeless = died.Elect(new Election.Hopeless(), Start);

        Assert.True(IsHopelessFor("orders-001")(Assert.Single(hopeless.Events)));
        Assert.Equal(("orders-001", 1L), (hopeless.Next.Primary, hopeless.Next.Epoch));
        // They are asked once more before it starts, and that is no news.
        FailoverTests.Elects(1, [2], hopeless.Next);
        var again = hopeless.Next.Elect(new Election.Hopeless(), Start);
        Assert.Empty(again.Events);
        Assert.Equal((NodeState.Starting, 2), (again.Next.Member(1).State, again.Next.Member(1).Incarnation));
    }

    [Fact]
    public void Replicas_that_die_during_the_search_are_not_asked_and_not_brought_back_before_it_ends()
    {
        var died = AtRest(3).HearEnd(1, Serves(1, 2, 3)).Next.HearEnd(2).Next;

        FailoverTests.Elects(1, [3], died);
    }

    [Fact]
    public void A_replica_that_dies_alone_is_restarted_and_the_primary_serves_on()
    {
        var died = AtRest(2).HearEnd(2);

        Assert.Null(died.Next.Handover);
        Assert.Contains("is being replaced", Assert.Single(died.Events).Message, StringComparison.Ordinal);
        Assert.Equal(new Step.Restart("n-2"), died.Next.NextStep(Start));
        Assert.Equal("n-1", died.Next.Restarted(2).SpecOf(died.Next.Restarted(2).Member(2)).ReplicaOf?.Key);
    }

    private static ReplicationGroup Elect(ReplicationGroup group, int heir, bool drained) =>
        group.Elect(new Election.Elected(Key(heir), drained), Start).Next;

    private static Predicate<CacheEvent> IsHopelessFor(string primary) =>
        one => one.Message == $"The primary {primary} ended and no replica had its contents yet: they are lost, and an empty node takes its place";
}
