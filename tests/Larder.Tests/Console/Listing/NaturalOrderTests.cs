using Larder.Console.Listing;

namespace Larder.Tests.Console.Listing;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("cache-2", "cache-10")]
    [InlineData("cache.r7g.2xlarge", "cache.r7g.12xlarge")]
    [InlineData("7.2.9", "7.2.10")]
    [InlineData("cache", "cache-1")]
    [InlineData("", "a")]
    [InlineData("a9", "b1")]
    [InlineData("a00000000000000000000000000002", "a10")]
    public void The_left_one_comes_first(string left, string right)
    {
        Assert.True(NaturalOrder.Compare(left, right) < 0);
        Assert.True(NaturalOrder.Compare(right, left) > 0);
    }

    [Fact]
    public void Names_that_are_read_alike_have_an_order_all_the_same()
    {
        Assert.NotEqual(0, NaturalOrder.Compare("a01", "a1"));
        Assert.Equal(-NaturalOrder.Compare("a01", "a1"), NaturalOrder.Compare("a1", "a01"));
        Assert.Equal(0, NaturalOrder.Compare("a1", "a1"));
    }
}
