using Larder.Model.Probes;

namespace Larder.Tests.Probes;

public sealed class WriteTallyTests
{
    private readonly WriteTally _tally = new();

    [Fact]
    public void The_gap_is_the_longest_time_between_two_acknowledged_writes_whatever_was_tried_between()
    {
        Acknowledge((1, 0), (2, 3));
        _tally.Refuse();
        _tally.Lose();
        Acknowledge((5, 21), (6, 22));
        _tally.End(Milliseconds(23));

        var counts = _tally.Compare([1, 2, 5, 6]);

        Assert.Equal(Milliseconds(18), counts.LongestGap);
        Assert.Equal((4, 1, 1, 0), (counts.Acknowledged, counts.Refused, counts.Unanswered, counts.Lost));
    }

    [Fact]
    public void A_gap_that_is_open_at_the_end_counts()
    {
        Acknowledge((1, 0), (2, 1));
        _tally.Lose();
        _tally.End(Milliseconds(2000));

        Assert.Equal(Milliseconds(1999), _tally.Compare([1, 2]).LongestGap);
    }

    [Fact]
    public void A_client_s_own_slow_beginning_is_no_gap()
    {
        Acknowledge((1, 0), (2, 400));
        _tally.CountGapsFromHere();
        Acknowledge((3, 402), (4, 409));

        Assert.Equal(Milliseconds(7), _tally.Compare([1, 2, 3, 4]).LongestGap);
    }

    [Fact]
    public void Lost_is_what_was_acknowledged_and_is_not_there_and_nothing_else()
    {
        Acknowledge((1, 0), (2, 1), (4, 2), (5, 3));
        _tally.Lose();

        // 3 and 6 were never acknowledged: that 3 is there and 6 is not is as good as the other way round.
        Assert.Equal(2, _tally.Compare([1, 3, 5]).Lost);
    }

    [Fact]
    public void A_list_that_has_gone_has_lost_all()
    {
        Acknowledge((1, 0), (2, 1));

        Assert.Equal(2, _tally.Compare([]).Lost);
    }

    [Fact]
    public void Of_several_connections_writes_add_up_and_the_gap_is_that_of_the_one_that_waited_longest()
    {
        var counts = WriteCounts.Of([Counts(10, 1, gap: 4), Counts(20, 0, gap: 9), Counts(30, 2, gap: 1)]);

        Assert.Equal((60, 3, 3, 6, Milliseconds(9)), (counts.Acknowledged, counts.Lost, counts.Refused, counts.Unanswered, counts.LongestGap));
    }

    private void Acknowledge(params (long Number, double At)[] writes)
    {
        foreach (var (number, at) in writes) _tally.Acknowledge(number, Milliseconds(at));
    }

    private static WriteCounts Counts(long acknowledged, long lost, double gap) =>
        new() { Acknowledged = acknowledged, Refused = 1, Unanswered = 2, Lost = lost, LongestGap = Milliseconds(gap) };

    private static TimeSpan Milliseconds(double milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
