using Larder.Model.SampleApp;

namespace Larder.Tests.SampleApp;

public sealed class SampleTallyTests
{
    private readonly SampleTally _tally = new();

    [Fact]
    public void One_that_has_just_begun_has_nothing_to_tell()
    {
        var figures = _tally.Figures(At(0));

        Assert.Equal((0L, 0L, 0L, 0.0), (figures.Hits, figures.Misses, figures.Without, figures.PerSecond));
        Assert.Null(figures.HitRatio);
        Assert.Null(figures.HitMedian);
        Assert.Null(figures.SilentFor);
        Assert.Empty(figures.Seconds);
    }

    [Fact]
    public void Visitors_are_counted_by_what_became_of_them_and_the_ratio_is_of_what_the_cache_answered()
    {
        Add(0, Served.Miss, Served.Hit, Served.Hit, Served.Hit, Served.Without);

        var figures = _tally.Figures(At(1000));

        Assert.Equal((3L, 1L, 1L), (figures.Hits, figures.Misses, figures.Without));
        Assert.Equal(0.75, figures.HitRatio);
    }

    [Fact]
    public void The_last_minute_is_told_by_the_second_and_the_second_under_way_not_yet()
    {
        Add(100, Served.Hit);
        Add(900, Served.Miss);
        Add(2500, Served.Without, Served.Hit);
        Add(3100, Served.Hit);

        Assert.Equal([new(1, 1, 0), new(0, 0, 0), new(1, 0, 1)], _tally.Figures(At(3200)).Seconds);
        Assert.Equal(4 / 3.0, _tally.Figures(At(3200)).PerSecond, 3);
    }

    [Fact]
    public void A_minute_is_kept_whatever_came_before_and_what_was_a_minute_ago_is_not_taken_for_now()
    {
        for (var second = 0; second < 200; second++) Add(second * 1000, [.. Enumerable.Repeat(Served.Hit, second)]);

        Assert.Equal(Enumerable.Range(140, 60), _tally.Figures(At(200_000)).Seconds.Select(second => second.Hits));
        Assert.Equal(194.5, _tally.Figures(At(200_000)).PerSecond);
        Assert.All(_tally.Figures(At(400_000)).Seconds, second => Assert.Equal(0, second.Visitors));
    }

    [Fact]
    public void Times_of_the_cache_and_of_the_work_are_told_apart()
    {
        for (var number = 1; number <= 100; number++) _tally.Add(At(number), Served.Hit, At(number));
        _tally.Add(At(200), Served.Miss, At(5));
        _tally.Add(At(201), Served.Without, At(7));
        _tally.Add(At(202), Served.Without, At(9));

        var figures = _tally.Figures(At(300));

        Assert.Equal((At(50), At(99), At(7)), (figures.HitMedian, figures.HitP99, figures.WorkedOutMedian));
    }

    [Fact]
    public void Times_of_long_ago_are_forgotten()
    {
        var times = new RecentTimes();
        times.Add(At(1000));
        for (var number = 0; number < RecentTimes.Kept; number++) times.Add(At(1));

        Assert.Equal([At(1), At(1)], times.Within(0.5, 1));
    }

    [Fact]
    public void An_interruption_is_from_the_last_answer_before_to_the_first_after()
    {
        Add(100, Served.Hit);
        Add(125, Served.Without);
        Add(150, Served.Without);
        Assert.Equal(At(60), _tally.Figures(At(160)).SilentFor);
        Add(175, Served.Miss);

        var figures = _tally.Figures(At(200));

        Assert.Equal((1L, At(75), At(75)), (figures.Interruptions, figures.LastInterruption, figures.LongestInterruption));
        Assert.Null(figures.SilentFor);
    }

    [Fact]
    public void Of_several_interruptions_the_longest_and_the_last_are_told()
    {
        Add(0, Served.Hit, Served.Without);
        Add(500, Served.Hit, Served.Without);
        Add(530, Served.Hit);

        var figures = _tally.Figures(At(600));

        Assert.Equal((2L, At(30), At(500)), (figures.Interruptions, figures.LastInterruption, figures.LongestInterruption));
    }

    [Fact]
    public void A_cache_that_has_never_answered_is_silent_since_the_start_and_its_first_answer_ends_no_interruption()
    {
        Add(100, Served.Without);
        Assert.Equal(At(300), _tally.Figures(At(300)).SilentFor);
        Add(400, Served.Miss);

        Assert.Equal(0, _tally.Figures(At(500)).Interruptions);
        Assert.Null(_tally.Figures(At(500)).LongestInterruption);
    }

    private void Add(int at, params IReadOnlyList<Served> visitors)
    {
        foreach (var served in visitors) _tally.Add(At(at), served, At(1));
    }

    private static TimeSpan At(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
