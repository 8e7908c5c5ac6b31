using Larder.Relay.Routes;

namespace Larder.Tests.Relay;

public sealed class BackendChoiceTests
{
    [Fact]
    public void Equal_backends_are_taken_in_turn()
    {
        var backends = new BackendLoad[] { new(4), new(4), new(4) };

        Assert.Equal([1, 2, 0], Enumerable.Range(0, 3).Select(last => BackendChoice.Next(backends, last)));
        Assert.Equal(0, BackendChoice.Next(backends, last: -1));
    }

    [Fact]
    public void One_that_came_back_is_given_clients_until_it_has_as_many_as_the_others()
    {
        var open = new[] { 5, 0, 5 };
        var last = 0;
        var given = new List<int>();
        for (var client = 0; client < 8; client++)
        {
            last = BackendChoice.Next([.. open.Select(count => new BackendLoad(count))], last);
            open[last]++;
            given.Add(last);
        }

        Assert.Equal([1, 1, 1, 1, 1, 2, 0, 1], given);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Clients_that_come_and_go_leave_no_two_backends_more_than_one_apart_for_long(int count)
    {
        var open = new int[count];
        var last = -1;
        for (var client = 0; client < 1000; client++)
        {
            last = BackendChoice.Next([.. open.Select(held => new BackendLoad(held))], last);
            open[last]++;
            Assert.True(open.Max() - open.Min() <= 1, $"{string.Join(' ', open)} after {client}");
        }
    }

    [Fact]
    public void A_silent_one_comes_last_however_idle_it_is() =>
        Assert.Equal(1, BackendChoice.Next([new(0, Silent: true), new(9)], last: -1));

    [Fact]
    public void A_silent_one_is_still_better_than_nobody() =>
        Assert.Equal(0, BackendChoice.Next([new(0, Silent: true), new(9, Tried: true)], last: -1));

    [Fact]
    public void Nobody_is_asked_twice_for_one_client() =>
        Assert.Equal(-1, BackendChoice.Next([new(0, Tried: true), new(0, Silent: true, Tried: true)], last: 0));

    [Fact]
    public void Without_backends_there_is_nobody() => Assert.Equal(-1, BackendChoice.Next([], last: 2));
}
