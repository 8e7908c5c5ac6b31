using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>A process that runs and does not answer: ending it costs its last writes, so only where that helps.</summary>
public sealed class HungNodeTests
{
    private static readonly DateTimeOffset _seen = Start + TimeSpan.FromSeconds(1);

    [Fact]
    public void A_hung_primary_is_fenced_first_and_then_succeeded_and_the_outage_counts_from_its_silence()
    {
        var hung = AtRest(2).HearNothing(1, since: Start, now: _seen);
        Assert.Contains(hung.Events, one => one.Message == "Failover from primary node orders-001 started: it does not answer");
        Assert.Equal(Start, hung.Next.Handover!.StartedAt);
        Assert.Equal([new NodeOrder.Fence("n-1")], Assert.IsType<Step.Obey>(hung.Next.NextStep(_seen)).Orders);

        var fenced = hung.Next.HearEnd(1, Serves(1, 2), _seen);

        Assert.Equal(hung.Next.Handover, fenced.Next.Handover);
        FailoverTests.Elects(1, [2], fenced.Next, _seen);
    }

    [Fact]
    public void One_that_answers_again_before_it_is_fenced_goes_on_as_if_nothing_had_been()
    {
        var hung = AtRest(2).HearNothing(1, Start, _seen).Next;

        var answers = hung.Hear(1, Serves(1, 2), _seen);

        Assert.Contains("answers again: the failover was given up and nothing has changed", Assert.Single(answers.Events).Message, StringComparison.Ordinal);
        Assert.Equal(("available", "orders-001", 1L), (answers.Next.Status, answers.Next.Primary, answers.Next.Epoch));
        Assert.IsType<Step.None>(answers.Next.NextStep(_seen));
    }

    [Fact]
    public void A_first_report_of_a_new_server_that_says_nothing_of_replication_ends_no_silence()
    {
        var hung = AtRest(2).HearNothing(1, Start, _seen).Next;

        Assert.Same(hung, hung.Hear(1, said: null, _seen).Next);
        Assert.Equal([new NodeOrder.Fence("n-1")], Assert.IsType<Step.Obey>(hung.NextStep(_seen)).Orders);
    }

    public static TheoryData<string, ReplicationGroup> NobodyTakesOver => new()
    {
        { "no replica", Orders().Observe(Report(NodeState.Running), Start).Next },
        { "a dead one", AtRest(2).HearEnd(2).Next },
        { "one that hangs too", AtRest(2).HearNothing(2, Start, Start).Next },
        { "one that never had the contents", Of(2, true).Hear(2, Orphaned(2, NodeReplication.Nothing)).Next.Hear(1, Serves(1)).Next },
        { "one that is to leave", AtRest(2) is var pair ? pair.With(pair.Member(2) with { Leaving = true }) : null! },
        { "automatic failover is off", AtRest(2, automaticFailover: false) },
    };

    [Theory]
    [MemberData(nameof(NobodyTakesOver))]
    public void A_hung_primary_is_left_to_come_back_where_nobody_can_take_over(string why, ReplicationGroup group)
    {
        var hung = group.HearNothing(1, Start, _seen).Next;

        Assert.NotEmpty(why);
        Assert.Null(hung.Handover);
        Assert.DoesNotContain(new NodeOrder.Fence("n-1"), (hung.NextStep(_seen) as Step.Obey)?.Orders ?? []);
    }

    [Fact]
    public void A_primary_that_hung_in_vain_is_succeeded_as_soon_as_somebody_can_take_over()
    {
        var hung = AtRest(2).HearEnd(2).Next.Restarted(2).HearNothing(1, Start, _seen).Next;

        var back = hung.Hear(2, Follows(2), _seen).Next;

        Assert.Equal(("orders-001", Start), (back.Handover?.From, back.Handover?.StartedAt));
    }

    [Fact]
    public void A_hung_replica_has_ten_seconds_to_come_back_but_not_where_it_holds_the_reader_endpoint()
    {
        var due = Start + TimeSpan.FromSeconds(10);
        var idle = AtRest(3).HearNothing(2, Start, _seen).Next with { Readers = "" };
        var holding = AtRest(2).HearNothing(2, Start, _seen).Next;

        Assert.Equal([new NodeOrder.Fence("n-2")], Assert.IsType<Step.Obey>(holding.NextStep(_seen)).Orders);
        Assert.DoesNotContain(new NodeOrder.Fence("n-2"), (idle.NextStep(due - TimeSpan.FromTicks(1)) as Step.Obey)?.Orders ?? []);
        Assert.Equal([new NodeOrder.Fence("n-2")], Assert.IsType<Step.Obey>(idle.NextStep(due)).Orders);
    }

    [Fact]
    public void Without_a_primary_a_hung_replica_is_heard_for_half_a_minute_as_it_may_have_what_nobody_has()
    {
        var died = AtRest(3).HearNothing(2, Start, Start).Next.HearEnd(1, Serves(1, 3)).Next;
        var due = Start + TimeSpan.FromSeconds(30);

        FailoverTests.Elects(1, [2, 3], died, due - TimeSpan.FromTicks(1));
        Assert.Equal([new NodeOrder.Fence("n-2")], Assert.IsType<Step.Obey>(died.NextStep(due)).Orders);
    }
}
