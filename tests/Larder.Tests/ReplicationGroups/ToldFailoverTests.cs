using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

public sealed class ToldFailoverTests
{
    [Theory]
    [InlineData(4.26, "4.3")]
    [InlineData(0, "0.0")]
    [InlineData(93_105.4, "93105.4")]
    public void What_the_event_tells_can_be_read_again(double outage, string told)
    {
        var group = Pair.Orders().TestFailover(Groups.Start).Next.Switching();

        var happened = Assert.Single(group.Completed(TimeSpan.FromMilliseconds(outage), Groups.Start).Events);

        Assert.Contains($"{told} ms", happened.Message, StringComparison.Ordinal);
        Assert.Equal(
            new ToldFailover("orders-001", "orders-002", TimeSpan.FromMilliseconds(double.Parse(told, System.Globalization.CultureInfo.InvariantCulture)), "No acknowledged write was lost"),
            ToldFailover.Read(happened.Message));
    }

    [Fact]
    public void Other_events_are_none()
    {
        var started = Pair.Orders().TestFailover(Groups.Start);

        Assert.All(started.Events, happened => Assert.Null(ToldFailover.Read(happened.Message)));
        Assert.All(started.Next.Abandoned("why", Groups.Start).Events, happened => Assert.Null(ToldFailover.Read(happened.Message)));
        Assert.Null(ToldFailover.Read(null));
    }
}
