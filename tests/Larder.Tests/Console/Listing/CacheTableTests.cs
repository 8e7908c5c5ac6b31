using Bunit;
using Larder.Console.Caches;
using Larder.Console.Listing;
using static Larder.Tests.Console.Listing.ListedRows;

namespace Larder.Tests.Console.Listing;

public sealed class CacheTableTests : ConsoleContext
{
    private readonly List<ListColumn> _sorted = [];
    private readonly List<string> _selected = [];
    private ListQuery _query = new();
    private IReadOnlyList<ListColumn> _columns = ListColumns.Usual;

    [Fact]
    public void A_cache_leads_to_its_page_and_its_endpoint_can_be_copied()
    {
        var row = Table(Row("orders")).Find("[data-testid=row-orders]");

        Assert.Equal("/console/replication-groups/orders", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("127.0.0.2:6379", row.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
        Assert.Contains("2026-01-02 03:04:05", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_there_is_an_endpoint_there_is_nothing_to_copy()
    {
        var row = Table(Row("orders") with { Kind = CacheKind.CacheCluster, Status = "creating", Endpoint = null }).Find("[data-testid=row-orders]");

        Assert.Empty(row.QuerySelectorAll("[data-copy]"));
        Assert.Equal("Shown as creating", row.QuerySelector("[data-status=creating]")!.TextContent);
    }

    [Fact]
    public void Of_thousands_only_some_are_in_the_page_and_each_says_which_line_it_is()
    {
        var table = Table([.. Enumerable.Range(0, 5000).Select(index => Row($"cache-{index:0000}"))]);

        var rows = table.FindAll("tbody tr[data-testid]");

        Assert.InRange(rows.Count, 1, 200);
        Assert.Equal("5001", table.Find("table").GetAttribute("aria-rowcount"));
        Assert.Equal("2", rows[0].GetAttribute("aria-rowindex"));
    }

    [Fact]
    public void Only_the_columns_that_were_chosen_are_shown()
    {
        _columns = [ListColumn.Name, ListColumn.Tags];
        var table = Table(Row("orders") with { Tags = "team=shop" });

        Assert.Equal(["Selection", "Name", "Tags"], table.FindAll("thead th").Select(head => head.TextContent.Trim()));
        Assert.Equal("team=shop", table.FindAll("[data-testid=row-orders] td")[2].TextContent);
    }

    [Fact]
    public void The_head_says_how_it_is_sorted_and_sorts()
    {
        _query = new() { Sort = ListColumn.Status, Descending = true };
        var table = Table(Row("orders"));
        Assert.Equal(["descending"], table.FindAll("th[aria-sort]").Select(head => head.GetAttribute("aria-sort")));

        table.Find("[data-testid=sort-Created]").Click();

        Assert.Equal([ListColumn.Created], _sorted);
    }

    [Fact]
    public void A_row_is_selected_by_its_name()
    {
        var select = Table(Row("orders")).Find("[data-testid=select-orders]");
        Assert.Equal("Select orders", select.GetAttribute("aria-label"));

        select.Change(true);

        Assert.Equal(["orders"], _selected);
    }

    [Fact]
    public void What_changed_is_drawn_anew_in_its_place()
    {
        var table = Table(Row("carts"), Row("orders"));

        table.Render(parameters => parameters.Add(one => one.Rows, RowOrder.Sorted([Row("carts"), Row("orders") with { Status = "deleting" }])));

        Assert.NotNull(table.Find("[data-testid=row-orders] [data-status=deleting]"));
    }

    private IRenderedComponent<CacheTable> Table(params CacheRow[] rows) => Render<CacheTable>(table => table
        .Add(one => one.Rows, RowOrder.Sorted([.. rows]))
        .Add(one => one.Columns, _columns)
        .Add(one => one.Query, _query)
        .Add(one => one.WordOf, status => $"Shown as {status}")
        .Add(one => one.Sort, _sorted.Add)
        .Add(one => one.Select, row => _selected.Add(row.Id)));
}
