using Larder.Model.Maintenance;

namespace Larder.Tests.Maintenance;

public sealed class NextWindowTests
{
    [Theory]
    [InlineData("2026-11-24T12:00:30Z", "2026-11-29T05:00:00Z")]
    [InlineData("2026-11-29T04:59:59Z", "2026-11-29T05:00:00Z")]
    [InlineData("2026-11-29T06:00:00Z", "2026-12-06T05:00:00Z")]
    public void It_opens_next_at_its_beginning(string now, string next) =>
        Assert.Equal(Time(next), WeeklyWindow.Parse("sun:05:00-sun:06:00").Next(Time(now)));

    [Fact]
    public void Where_it_is_open_that_is_now()
    {
        var now = Time("2026-11-29T00:10:00Z");
        Assert.Equal(now, WeeklyWindow.Parse("sat:23:30-sun:00:30").Next(now));
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
