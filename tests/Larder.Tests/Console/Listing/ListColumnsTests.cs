using Larder.Console.Listing;

namespace Larder.Tests.Console.Listing;

public sealed class ListColumnsTests
{
    [Fact]
    public void A_browser_that_was_never_asked_shows_the_usual_ones() => Assert.Equal(ListColumns.Usual, ListColumns.Parse(null));

    [Fact]
    public void What_a_browser_remembers_is_shown_in_the_order_of_columns_and_always_with_the_name() =>
        Assert.Equal([ListColumn.Name, ListColumn.Engine, ListColumn.Tags], ListColumns.Parse("Tags,Engine,NoLongerThere"));

    [Fact]
    public void A_column_is_put_in_its_place_and_taken_away()
    {
        var shown = ListColumns.With([ListColumn.Name, ListColumn.Tags], ListColumn.Shards, shown: true);
        Assert.Equal([ListColumn.Name, ListColumn.Shards, ListColumn.Tags], shown);
        Assert.Equal([ListColumn.Name, ListColumn.Shards], ListColumns.With(shown, ListColumn.Tags, shown: false));
    }

    [Fact]
    public void Every_column_has_a_name_in_both_languages()
    {
        Assert.All(ListColumns.All, column => Assert.Contains(ListColumns.KeyOf(column), ConsoleSources.Strings("en")));
        Assert.All(ListColumns.All, column => Assert.Contains(ListColumns.KeyOf(column), ConsoleSources.Strings("ko")));
    }
}
