using System.Collections.ObjectModel;
using Larder.Console.Listing;
using static Larder.Tests.Console.Listing.ListedRows;

namespace Larder.Tests.Console.Listing;

public sealed class ListRowsTests
{
    private static readonly ReadOnlyCollection<CacheRow> _rows = RowOrder.Sorted(
    [
        Row("carts") with { Engine = "valkey", Status = "creating", Version = "8.0.1", Nodes = 3, Tags = "team=shop" },
        Row("orders-10") with { CreatedAt = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), Version = "7.2.10" },
        Row("orders-2") with { Engine = "memcached", Shards = null, Endpoint = null, Version = "7.2.9" },
    ]);

    [Fact]
    public void Without_a_question_all_are_there_in_the_order_of_names_and_nothing_is_copied() =>
        Assert.Same(_rows, ListRows.Of(_rows, new(), word => word));

    [Theory]
    [InlineData("ORDERS", "orders-2 orders-10")]
    [InlineData("orders 10", "orders-10")]
    [InlineData("valkey", "carts")]
    [InlineData("team=shop", "carts")]
    [InlineData("creating", "carts")]
    [InlineData("생성 중", "carts")]
    [InlineData("t3.micro", "carts orders-2 orders-10")]
    [InlineData("  ", "carts orders-2 orders-10")]
    [InlineData("nothing like it", "")]
    public void Every_word_has_to_be_found_in_the_row_as_it_is_stored_or_shown(string text, string found) =>
        Assert.Equal(found, Ids(new() { Text = text }));

    [Fact]
    public void Status_and_engine_narrow_what_the_words_find()
    {
        Assert.Equal("orders-10", Ids(new() { Text = "orders", Engine = "redis" }));
        Assert.Equal("", Ids(new() { Status = "creating", Engine = "redis" }));
    }

    [Theory]
    [InlineData(ListColumn.Version, "orders-2 orders-10 carts")]
    [InlineData(ListColumn.Nodes, "orders-2 orders-10 carts")]
    [InlineData(ListColumn.Shards, "orders-2 carts orders-10")]
    [InlineData(ListColumn.Created, "orders-10 carts orders-2")]
    [InlineData(ListColumn.Engine, "orders-2 orders-10 carts")]
    [InlineData(ListColumn.Endpoint, "orders-2 carts orders-10")]
    public void Numbers_count_by_their_value_and_those_that_are_alike_stay_in_the_order_of_names(ListColumn column, string order) =>
        Assert.Equal(order, Ids(new() { Sort = column }));

    [Fact]
    public void The_other_way_round_is_possible_too() =>
        Assert.Equal("orders-10 orders-2 carts", Ids(new() { Descending = true }));

    private static string Ids(ListQuery query) =>
        string.Join(' ', ListRows.Of(_rows, query, word => word == "creating" ? "생성 중" : word).Select(row => row.Id));
}
