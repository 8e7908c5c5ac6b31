using Larder.Agent.Replication;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Agent.Replication;

/// <summary>When a process that has not answered is said to hang. Time is in milliseconds from the question on.</summary>
public sealed class SilenceTests
{
    private readonly Silence _silence = new();
    private long _ticks;

    [Fact]
    public void One_that_answers_is_not_silent_however_long_it_sleeps()
    {
        Assert.Null(Look('S', asked: null, at: 0));
        Assert.Null(Look('S', asked: null, at: 3_600_000));
    }

    [Fact]
    public void One_that_sleeps_over_a_question_is_silent_from_the_question_on_after_700_ms()
    {
        Assert.Null(Look('S', asked: 0, at: 0));
        Assert.Null(Look('S', asked: 0, at: 699));
        Assert.Equal(At(0), Look('S', asked: 0, at: 700));
        Assert.Null(Look('S', asked: null, at: 701));
    }

    [Fact]
    public void A_question_that_has_just_been_asked_does_not_make_a_long_sleep_a_silence()
    {
        Look('S', asked: null, at: 0);

        Assert.Null(Look('S', asked: 5_000, at: 5_100));
    }

    [Theory]
    [InlineData('R')]
    [InlineData('D')]
    public void One_that_works_or_waits_for_the_disk_is_given_a_minute(char state)
    {
        for (var at = 0; at < 60_000; at += 100) Assert.Null(Look(state, asked: 0, at));

        Assert.Equal(At(0), Look(state, asked: 0, at: 60_000));
    }

    [Fact]
    public void One_that_burns_CPU_time_between_two_looks_works_though_it_is_seen_asleep()
    {
        for (var at = 0; at < 10_000; at += 100)
        {
            _ticks++;
            Assert.Null(Look('S', asked: 0, at));
        }

        // A long command has ended and it still does not answer.
        Assert.Null(Look('S', asked: 0, at: 10_599));
        Assert.Equal(At(0), Look('S', asked: 0, at: 10_600));
    }

    [Theory]
    [InlineData('T')]
    [InlineData('t')]
    public void One_that_is_stopped_is_silent_after_a_quarter_of_a_second_since_it_was_stopped_even_where_nobody_asked(char state)
    {
        Assert.Null(Look('S', asked: null, at: 0));
        Assert.Null(Look(state, asked: null, at: 100));
        Assert.Null(Look(state, asked: null, at: 349));

        Assert.Equal(At(100), Look(state, asked: null, at: 350));
    }

    [Fact]
    public void One_that_goes_on_is_not_silent_any_more_and_counts_anew_when_it_is_stopped_again()
    {
        Look('T', asked: null, at: 0);
        Assert.Equal(At(0), Look('T', asked: null, at: 300));

        Assert.Null(Look('R', asked: null, at: 301));
        Assert.Null(Look('T', asked: null, at: 400));
        Assert.Equal(At(400), Look('T', asked: null, at: 650));
    }

    private DateTimeOffset? Look(char state, int? asked, int at) =>
        _silence.Since(state, _ticks, asked is { } when ? At(when) : null, At(at));

    private static DateTimeOffset At(int milliseconds) => Groups.Start.AddMilliseconds(milliseconds);
}
