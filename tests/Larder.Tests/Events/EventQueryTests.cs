using Larder.Model.Events;

namespace Larder.Tests.Events;

public sealed class EventQueryTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Without_any_time_the_last_hour_is_meant()
    {
        var query = EventQuery.Over(null, null, null, null, null, _now);

        Assert.Equal((_now.AddHours(-1), _now), (query.From, query.Until));
    }

    [Fact]
    public void A_duration_counts_back_from_now_and_forward_from_a_start()
    {
        Assert.Equal(_now.AddMinutes(-10), EventQuery.Over(null, null, null, null, 10, _now).From);

        var started = EventQuery.Over(null, null, _now.AddDays(-1), null, 10, _now);
        Assert.Equal((_now.AddDays(-1), _now.AddDays(-1).AddMinutes(10)), (started.From, started.Until));
    }

    [Fact]
    public void Nothing_older_than_14_days_is_looked_for() =>
        Assert.Equal(_now.AddDays(-14), EventQuery.Over(null, null, _now.AddDays(-30), null, null, _now).From);

    [Fact]
    public void The_ends_of_time_may_be_asked_for()
    {
        Assert.Equal(DateTimeOffset.MinValue, EventQuery.Over(null, null, null, DateTimeOffset.MinValue, null, _now).Until);

        var tonga = new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.FromHours(13));
        Assert.Equal(tonga.UtcDateTime.AddHours(1), EventQuery.Over(null, null, tonga, null, 60, _now).Until.UtcDateTime);
        Assert.Equal(DateTimeOffset.MaxValue, EventQuery.Over(null, null, DateTimeOffset.MaxValue, null, 60, _now).Until);
    }

    [Fact]
    public void An_identifier_without_its_type_a_wrong_order_and_three_times_at_once_are_refused()
    {
        Refused.With("InvalidParameterCombination", () => EventQuery.Over(null, "orders", null, null, null, _now), "SourceType");
        Refused.With("InvalidParameterCombination", () => EventQuery.Over(null, null, _now, _now.AddHours(-1), null, _now));
        Refused.With("InvalidParameterCombination", () => EventQuery.Over(null, null, _now, _now, 5, _now));
        Refused.With("InvalidParameterValue", () => EventQuery.Over(null, null, null, null, 0, _now), "Duration");
    }
}
