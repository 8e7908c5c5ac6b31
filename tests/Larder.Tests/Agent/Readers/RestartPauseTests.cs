using Larder.Agent.Readers;

namespace Larder.Tests.Agent.Readers;

public sealed class RestartPauseTests
{
    [Fact]
    public void A_relay_that_has_lived_is_brought_back_at_once() =>
        Assert.Equal(TimeSpan.Zero, RestartPause.After(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)));

    [Fact]
    public void One_that_ends_as_soon_as_it_starts_is_tried_less_and_less_often()
    {
        var pauses = new List<double>();
        var pause = TimeSpan.Zero;
        for (var start = 0; start < 8; start++)
        {
            pause = RestartPause.After(TimeSpan.FromMilliseconds(80), pause);
            pauses.Add(pause.TotalMilliseconds);
        }

        Assert.Equal([100, 200, 400, 800, 1600, 3200, 5000, 5000], pauses);
    }
}
