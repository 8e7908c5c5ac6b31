using Larder.Agent.Readers;
using Larder.Model.Nodes;

namespace Larder.Tests.Agent.Readers;

public sealed class RouteLinesTests
{
    [Fact]
    public void States_come_in_the_order_in_which_they_were_asked_for()
    {
        var answer = new RelayAnswer(
        [
            new("127.64.0.2:6379", true, null, null, [new("127.64.0.7:6379", 3), new("127.64.0.6:6379", 4)]),
            new("127.64.0.1:6379", false, "AddressNotAvailable", "no", []),
        ], Error: null);

        var states = RouteLines.States([Route(1), Route(2, 6, 7)], answer);

        Assert.Equal((false, NodeFaultKind.AddressUnavailable), (states[0].Listening, states[0].Fault!.Kind));
        Assert.True(states[1].Listening);
        Assert.Equal([new("127.64.0.6", 6379, 4), new BackendState("127.64.0.7", 6379, 3)], states[1].Backends);
    }

    [Fact]
    public void Tables_are_the_same_when_every_line_is()
    {
        Assert.True(RouteLines.AreSame([Route(1, 5, 6)], [Route(1, 5, 6)]));
        Assert.False(RouteLines.AreSame([Route(1, 5, 6)], [Route(1, 5)]));
        Assert.False(RouteLines.AreSame([Route(1, 5)], [Route(2, 5)]));
        Assert.False(RouteLines.AreSame([Route(1, 5)], []));
        Assert.False(RouteLines.AreSame(null, []));
    }

    [Fact]
    public void An_address_cannot_be_two_routes() =>
        Assert.Throws<ArgumentException>(() => RouteLines.ThrowIfAmbiguous([Route(1, 5), Route(1, 6)]));

    private static ReaderRoute Route(int listen, params int[] backends) => new()
    {
        Address = $"127.64.0.{listen}",
        Port = 6379,
        Backends = [.. backends.Select(last => new ReaderBackend($"127.64.0.{last}", 6379))],
    };
}
