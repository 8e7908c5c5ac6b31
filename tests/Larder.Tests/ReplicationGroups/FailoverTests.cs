using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>The primary's process ends while Larder looks on, or while it was away.</summary>
public sealed class FailoverTests
{
    [Fact]
    public void A_dead_primary_is_succeeded_by_an_elected_replica_and_comes_back_as_one()
    {
        var died = AtRest(3).HearEnd(1, Serves(1, 2, 3));
        Assert.Equal("modifying", died.Next.Status);
        Assert.Contains(died.Events, one => one.Message == "Failover from primary node orders-001 started: it ended unexpectedly");
        Elects(1, [2, 3], died.Next);

        var elected = died.Next.Elect(new Election.Elected("n-3", Drained: true), Start).Next;
        Assert.Equal(("orders-003", 2L), (elected.Primary, elected.Epoch));
        Assert.Equal(
            [
                new NodeOrder.BecomePrimary("n-3"),
                new NodeOrder.ResumeWrites("n-3"),
                new NodeOrder.Listen("n-3", $"127.64.0.3 {PrimaryEndpoint}"),
            ],
            Assert.IsType<Step.Promote>(elected.NextStep(Start)).Orders);

        var completed = elected.Completed(TimeSpan.FromMilliseconds(2.5), Start);
        Assert.Contains("took no writes for 2.5 ms. At most 3 acknowledged writes may be lost", Assert.Single(completed.Events).Message, StringComparison.Ordinal);

        var serves = completed.Next.Hear(3, Serves(3)).Next;
        Assert.Equal(new Step.Restart("n-1"), serves.NextStep(Start));
        var restarted = serves.Restarted(1);
        Assert.Equal(
            [new NodeOrder.Follow("n-2", new("n-3", "127.64.0.3", 6379))],
            Assert.IsType<Step.Obey>(restarted.NextStep(Start)).Orders);
        var spec = restarted.SpecOf(restarted.Member(1));
        Assert.Equal(("n-3", 2), (spec.ReplicaOf?.Key, spec.Incarnation));
        Assert.Equal(["127.64.0.1"], spec.Addresses);

        var back = restarted.Hear(2, Follows(2, 3)).Next.Hear(1, Follows(1, 3)).Next.Hear(3, Serves(3, 1, 2)).Next;
        Assert.Equal(new Step.Route("127.64.0.1 127.64.0.2"), back.NextStep(Start));
        Assert.Equal("modifying", back.Status);
        Assert.Equal("available", (back with { Readers = "127.64.0.1 127.64.0.2" }).Status);
    }

    [Fact]
    public void A_primary_that_died_while_Larder_was_away_is_succeeded_too_and_what_is_lost_is_not_known()
    {
        var died = AtRest(2).HearEnd(1, last: null).Next;
        Elects(1, [2], died);

        var completed = died.Elect(new Election.Elected("n-2", Drained: true), Start).Next.Completed(TimeSpan.Zero, Start);

        Assert.Null(completed.Next.LastFailover!.LostAtMost);
        Assert.Contains("how many are lost is not known", Assert.Single(completed.Events).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    [InlineData(true, true, 3)]
    public void The_loss_is_bounded_only_where_the_heir_was_in_sync_and_took_in_all(bool inSync, bool drained, int? lostAtMost)
    {
        var died = AtRest(2).HearEnd(1, inSync ? Serves(1, 2) : Serves(1)).Next;

        var completed = died.Elect(new Election.Elected("n-2", drained), Start).Next.Completed(TimeSpan.Zero, Start).Next;

        Assert.Equal(lostAtMost, completed.LastFailover!.LostAtMost);
    }

    [Fact]
    public void A_dead_primary_waits_for_its_election_and_never_comes_back_empty_however_long_that_takes()
    {
        var died = AtRest(2).HearEnd(1, Serves(1, 2)).Next;

        for (var day = 0; day < 3; day++) Elects(1, [2], died, Start + TimeSpan.FromDays(day));
        Assert.Same(died, died.Elect(new Election.Undecided(), Start).Next);
        Assert.Same(died, died.HearEnd(1, Serves(1, 2)).Next);
    }

    [Fact]
    public void The_first_primary_of_a_new_group_that_cannot_start_tries_again_once_its_replicas_say_that_they_have_nothing()
    {
        var failed = Of(2, automaticFailover: true).Observe(Report(NodeState.Failed, runId: null, fault: NodeFaultKind.Other), Start).Next;
        Elects(1, [2], failed);

        var again = failed.Elect(new Election.Hopeless(), Start);

        Assert.Empty(again.Events);
        Assert.Equal((NodeState.Starting, 2), (again.Next.Member(1).State, again.Next.Member(1).Incarnation));
    }

    [Fact]
    public void A_replica_that_was_to_leave_stays_where_it_is_the_one_that_has_the_contents_and_the_dead_one_leaves()
    {
        var leaving = (AtRest(3) with { AutomaticFailover = false }).RemoveReplicas(["orders-003"], Start).Next;

        var elected = leaving.HearEnd(1, Serves(1, 2, 3)).Next.Elect(new Election.Elected("n-3", Drained: true), Start).Next;

        Assert.Equal("orders-003", elected.Primary);
        Assert.Equal([true, false, false], elected.Nodes.Select(node => node.Leaving));
        // Nobody is left to give the part back to.
        Assert.Null(elected.Restoring);
    }

    internal static void Elects(int from, int[] candidates, ReplicationGroup group, DateTimeOffset? now = null)
    {
        var elect = Assert.IsType<Step.Elect>(group.NextStep(now ?? Start));
        Assert.Equal(Key(from), elect.From);
        Assert.Equal(candidates.Select(Key), elect.Candidates);
    }
}
