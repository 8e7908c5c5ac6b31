using Larder.Console.Times;

namespace Larder.Tests.Console;

public sealed class ViewerWindowTests
{
    private static readonly DateTimeOffset _winter = new(2026, 1, 7, 12, 0, 30, TimeSpan.Zero);

    [Theory]
    [InlineData("sun:05:00-sun:06:00", "Asia/Seoul", "Sun 14:00 – 15:00")]
    [InlineData("sat:15:30-sat:16:30", "Asia/Seoul", "Sun 00:30 – 01:30")]
    [InlineData("sat:14:30-sat:15:30", "Asia/Seoul", "Sat 23:30 – Sun 00:30")]
    [InlineData("04:00-05:00", "America/New_York", "23:00 – 00:00")]
    [InlineData("wed:12:00-wed:13:00", "Etc/UTC", "Wed 12:00 – 13:00")]
    public void A_window_is_read_on_the_viewer_s_clock(string window, string zone, string text) =>
        Assert.Equal(text, ViewerWindow.Text(window, ViewerZone.Named(zone), _winter, Short));

    [Fact]
    public void Summer_moves_it() =>
        Assert.Equal("Sun 07:00 – 08:00", ViewerWindow.Text("sun:05:00-sun:06:00", ViewerZone.Named("Europe/Berlin"), _winter.AddMonths(6), Short));

    [Theory]
    [InlineData(null)]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    public void A_zone_that_nobody_knows_is_UTC(string? id) => Assert.True(ViewerZone.Named(id).IsUtc);

    [Fact]
    public void A_moment_is_read_on_the_viewer_s_clock() =>
        Assert.Equal("2026-01-07 21:00:30", ViewerZone.Named("Asia/Seoul").Text(_winter));

    private static string Short(DayOfWeek day) => day.ToString()[..3];
}
