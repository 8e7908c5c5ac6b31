using Larder.Console.Listing;

namespace Larder.Tests.Console.Listing;

public sealed class ListQueryTests
{
    [Fact]
    public void What_an_address_says_is_what_the_address_is_made_of()
    {
        var query = ListQuery.Of("team web", "available", "valkey", "NodeType", "desc");

        Assert.Equal(new ListQuery { Text = "team web", Status = "available", Engine = "valkey", Sort = ListColumn.NodeType, Descending = true }, query);
        Assert.Equal(["team web", "available", "valkey", "NodeType", "desc"], query.Parameters.Values);
    }

    [Fact]
    public void What_goes_without_saying_is_not_in_the_address() => Assert.All(new ListQuery().Parameters.Values, Assert.Null);

    [Theory]
    [InlineData("no-such-column")]
    [InlineData("99")]
    public void An_address_with_a_column_that_is_none_shows_the_usual_order(string sort) =>
        Assert.Equal(new ListQuery(), ListQuery.Of(null, "", "", sort, "sideways"));

    [Fact]
    public void The_same_column_again_turns_the_order_round()
    {
        var once = new ListQuery().By(ListColumn.Created);
        Assert.Equal((ListColumn.Created, false), (once.Sort, once.Descending));
        Assert.True(once.By(ListColumn.Created).Descending);
        Assert.False(once.By(ListColumn.Created).By(ListColumn.Name).Descending);
    }
}
