using System.Net;
using Larder.Relay.Control;
using Larder.Relay.Routes;

namespace Larder.Tests.Relay;

public sealed class TableTests
{
    [Fact]
    public void A_difference_says_what_goes_and_what_comes()
    {
        var difference = Difference<string>.Between(["a", "b"], ["b", "c"]);

        Assert.Equal(["a"], difference.Gone);
        Assert.Equal(["c"], difference.New);
    }

    [Fact]
    public void Between_equals_there_is_no_difference()
    {
        var difference = Difference<IPEndPoint>.Between([IPEndPoint.Parse("127.0.0.1:1")], [IPEndPoint.Parse("127.0.0.1:1")]);

        Assert.Empty(difference.Gone);
        Assert.Empty(difference.New);
    }

    [Fact]
    public void A_table_is_read_with_each_backend_once()
    {
        var route = Assert.Single(WantedRoute.From([Route("127.64.0.9:6379", "127.64.0.5:6379", "127.64.0.6:6379", "127.64.0.5:6379")]));

        Assert.Equal(IPEndPoint.Parse("127.64.0.9:6379"), route.Listen);
        Assert.Equal([IPEndPoint.Parse("127.64.0.5:6379"), IPEndPoint.Parse("127.64.0.6:6379")], route.Backends);
    }

    [Theory]
    [InlineData("here:6379")]
    [InlineData("127.64.0.9")]
    [InlineData("")]
    public void What_is_no_address_with_a_port_is_named(string text)
    {
        var fault = Assert.Throws<FormatException>(() => WantedRoute.From([Route("127.64.0.9:6379", text)]));

        Assert.Contains($"'{text}'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_cannot_be_two_routes() =>
        Assert.Throws<FormatException>(() => WantedRoute.From([Route("127.64.0.9:6379"), Route("127.64.0.9:6379")]));

    private static RouteMessage Route(string listen, params string[] backends) => new() { Listen = listen, Backends = backends };
}
