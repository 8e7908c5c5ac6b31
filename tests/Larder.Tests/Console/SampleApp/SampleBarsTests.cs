using Larder.Console.SampleApp;

namespace Larder.Tests.Console.SampleApp;

public sealed class SampleBarsTests
{
    [Fact]
    public void Bars_stand_on_each_other_the_latest_at_the_right()
    {
        var bars = SampleBars.Of([new(30, 10, 0), new(20, 0, 20)], usual: 40);

        Assert.Equal("M581 30h8v90h-8zM591 60h8v60h-8z", bars.Hits);
        Assert.Equal("M581 0h8v30h-8z", bars.Misses);
        Assert.Equal("M591 0h8v60h-8z", bars.Without);
    }

    [Fact]
    public void A_busy_second_makes_room_for_itself_and_a_quiet_one_does_not_look_busy()
    {
        Assert.Equal(80, SampleBars.Of([new(80, 0, 0)], usual: 40).Highest);
        Assert.Equal("M591 117h8v3h-8z", SampleBars.Of([new(1, 0, 0)], usual: 40).Hits);
    }

    [Fact]
    public void Where_there_is_nothing_there_is_no_bar()
    {
        Assert.Equal(new SampleBars(null, null, null, 40), SampleBars.Of([], usual: 40));
        Assert.Null(SampleBars.Of([new(0, 0, 0)], usual: 40).Hits);
    }
}
