using Larder.Agent.Replication;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.Agent.Replication;

/// <summary>When a process that does not answer is said to hang. It is looked at every 100 ms.</summary>
public sealed class SilenceTests
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(100);

    [Fact]
    public void A_stopped_process_is_silent_after_250_milliseconds_whether_or_not_it_was_asked()
    {
        var (seenAfter, since) = Watch(_ => ('T', 0), askedAt: null);

        Assert.Equal(TimeSpan.FromMilliseconds(300), seenAfter);
        Assert.Equal(Start, since);
    }

    [Fact]
    public void One_that_is_stopped_for_an_instant_is_not() =>
        Assert.Null(Watch(at => (at == _period ? 'T' : 'S', 0), askedAt: null).SeenAfter);

    [Fact]
    public void One_that_sleeps_over_a_question_is_silent_after_700_milliseconds()
    {
        var (seenAfter, since) = Watch(_ => ('S', 7), Start);

        Assert.Equal(TimeSpan.FromMilliseconds(700), seenAfter);
        Assert.Equal(Start, since);
    }

    [Fact]
    public void One_that_is_asked_nothing_may_sleep() => Assert.Null(Watch(_ => ('S', 7), askedAt: null).SeenAfter);

    [Theory]
    [InlineData('R', 0)]
    [InlineData('D', 0)]
    [InlineData('S', 1)]
    public void One_that_works_or_waits_for_a_core_or_the_disk_is_given_60_seconds(char state, long ticksPerLook)
    {
        var (seenAfter, _) = Watch(at => (state, ticksPerLook * (at.Ticks / _period.Ticks)), Start);

        Assert.Equal(TimeSpan.FromSeconds(60), seenAfter);
    }

    [Fact]
    public void One_that_works_and_then_falls_asleep_is_silent_700_milliseconds_later()
    {
        var worked = TimeSpan.FromSeconds(5);

        var (seenAfter, _) = Watch(at => ('S', (long)(at < worked ? at : worked).TotalMilliseconds), Start);

        Assert.Equal(worked + TimeSpan.FromMilliseconds(700), seenAfter);
    }

    private static (TimeSpan? SeenAfter, DateTimeOffset? Since) Watch(Func<TimeSpan, (char State, long Ticks)> process, DateTimeOffset? askedAt)
    {
        var silence = new Silence();
        for (var at = TimeSpan.Zero; at <= TimeSpan.FromMinutes(2); at += _period)
        {
            var (state, ticks) = process(at);
            if (silence.Since(state, ticks, askedAt, Start + at) is { } since) return (at, since);
        }

        return (null, null);
    }
}
