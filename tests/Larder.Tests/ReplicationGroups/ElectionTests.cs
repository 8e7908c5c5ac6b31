using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ReplicationGroups;

/// <summary>Who follows a dead primary, by what those who answer have. <see cref="HistoriesTests"/> has the part of histories.</summary>
public sealed class ElectionTests
{
    // Its last words were that it had written 100 bytes.
    private static readonly ReplicationGroup _orphans = AtRest(3).HearEnd(1, Serves(1, 2, 3)).Next;

    [Fact]
    public void Who_has_taken_in_most_wins() => Wins(3, Hold(Says(2, Orphaned(2, 90)), Says(3, Orphaned(3, 100))));

    [Fact]
    public void Where_all_have_the_same_every_server_chooses_the_same_whoever_answers_first()
    {
        Wins(2, Hold(Says(2, Orphaned(2)), Says(3, Orphaned(3))));
        Wins(2, Hold(Says(3, Orphaned(3)), Says(2, Orphaned(2))));
    }

    [Fact]
    public void Who_serves_the_endpoint_already_wins_with_less_and_nobody_is_waited_for()
    {
        Wins(3, Hold(Says(2, Orphaned(2, 500)), Says(3, Serves(3))));
        Wins(3, Hold(Says(2, null), Says(3, Serves(3))));
        Wins(2, Hold(Says(2, Orphaned(2, 500)), Says(3, Serves(3) with { ListensOn = Address(3), HistoryBefore = FirstHistory })));
    }

    [Fact]
    public void One_that_was_promoted_for_nothing_counts_by_the_history_before()
    {
        var promoted = Serves(2) with { ListensOn = Address(2), HistoryBefore = FirstHistory };

        Wins(3, Hold(Says(2, promoted with { Offset = 90 }), Says(3, Orphaned(3, 91))));
        Wins(2, Hold(Says(2, promoted with { Offset = 91 }), Says(3, Orphaned(3, 90))));
        // As far as another: it is what the other would have to become.
        Wins(3, Hold(Says(2, Orphaned(2)), Says(3, promoted with { Offset = 100 })));
    }

    [Fact]
    public void One_that_is_empty_loses_to_whoever_has_anything_and_alone_it_is_waited_with_for_the_unheard()
    {
        var fresh = _orphans.Restarted(3);

        Wins(2, Election.Hold(fresh, [Says(2, Orphaned(2, 1)), Says(3, Empty(3))], Start));
        Assert.IsType<Election.Undecided>(Election.Hold(fresh, [Says(2, null), Says(3, Empty(3))], Start + TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Nobody_wins_where_nobody_has_ever_had_the_contents()
    {
        var fresh = _orphans.Restarted(2).Restarted(3);

        Assert.IsType<Election.Hopeless>(Election.Hold(fresh, [Says(2, Empty(2)), Says(3, Empty(3))], Start));
    }

    [Fact]
    public void One_that_was_in_sync_has_contents_whatever_it_counts() => Wins(2, Hold(Says(2, Orphaned(2, NodeReplication.Nothing))));

    [Theory]
    [InlineData(true, 100, false, FirstHistory, 1)]
    [InlineData(true, 101, false, FirstHistory, 1)]
    [InlineData(false, 99, false, FirstHistory, 1)]
    [InlineData(false, 100, true, FirstHistory, 1)]
    [InlineData(false, 100, false, "other", 1)]
    [InlineData(false, 100, false, FirstHistory, 3)]
    public void It_has_taken_in_all_only_if_its_link_has_ended_and_it_has_all_that_its_primary_was_heard_to_have_written(
        bool drained, long offset, bool linkUp, string history, int of)
    {
        var seen = Orphaned(2, offset, of) with { LinkUp = linkUp, History = history };

        Assert.Equal(new Election.Elected(Key(2), drained), Hold(Says(2, seen)));
    }

    [Fact]
    public void What_a_primary_wrote_under_another_name_than_the_last_that_was_heard_cannot_be_known_to_be_all()
    {
        var unheard = _orphans with { Histories = $"{FirstHistory} later" };

        Assert.Equal(new Election.Elected(Key(2), Drained: false), Election.Hold(unheard, [Says(2, Orphaned(2))], Start));
    }

    [Fact]
    public void One_that_may_not_have_all_waits_a_second_for_those_who_may_have_more_and_no_longer()
    {
        Candidate[] candidates = [Says(2, Orphaned(2, 90)), Says(3, null)];

        Assert.IsType<Election.Undecided>(Election.Hold(_orphans, candidates, Start + TimeSpan.FromMilliseconds(999)));
        Assert.Equal(new Election.Elected(Key(2), Drained: false), Election.Hold(_orphans, candidates, Start + TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void One_that_has_all_waits_for_nobody() => Wins(2, Hold(Says(2, Orphaned(2)), Says(3, null)));

    [Fact]
    public void The_heir_of_a_planned_failover_that_was_cut_short_is_waited_for_however_long_it_takes()
    {
        var cut = AtRest(3).Promote(Id(2), Start).Next.Switching().HearEnd(1, Serves(1, 2, 3)).Next;
        var later = Start + TimeSpan.FromHours(1);

        Assert.IsType<Election.Undecided>(Election.Hold(cut, [Says(2, null), Says(3, Orphaned(3))], later));
        // Once it is dead there is nothing to wait for.
        Wins(3, Election.Hold(cut, [Says(3, Orphaned(3))], later));
    }

    private static Election Hold(params Candidate[] candidates) => Election.Hold(_orphans, candidates, Start);

    private static Candidate Says(int member, NodeReplication? seen) => new(Key(member), seen);

    private static NodeReplication Empty(int member) => Orphaned(member, NodeReplication.Nothing);

    private static void Wins(int member, Election election) => Assert.Equal(Key(member), Assert.IsType<Election.Elected>(election).Key);
}
