using Bunit;
using Larder.Console.Listing;
using static Larder.Tests.Console.Listing.ListedRows;

namespace Larder.Tests.Console.Listing;

public sealed class ListFilterTests : ConsoleContext
{
    private readonly List<ListQuery> _asked = [];
    private int _settled;

    [Fact]
    public void Typing_filters_at_once_and_is_kept_in_the_address_when_it_ends()
    {
        var filter = Filter(new());

        filter.Find("[data-testid=filter]").Input("ord");
        Assert.Equal((new ListQuery { Text = "ord" }, 0), (_asked.Single(), _settled));

        filter.Find("[data-testid=filter]").Change("ord");
        Assert.Equal(1, _settled);
    }

    [Fact]
    public void What_there_is_can_be_chosen_and_what_the_address_asked_for_stays_to_be_seen()
    {
        var filter = Filter(new() { Status = "modifying" });

        Assert.Equal(["", "available", "creating", "modifying"], Values(filter, "filter-status"));
        Assert.Equal(["", "redis", "valkey"], Values(filter, "filter-engine"));
    }

    [Fact]
    public void A_choice_is_taken_back_by_choosing_all()
    {
        var filter = Filter(new() { Engine = "redis", Text = "ord" });

        filter.Find("[data-testid=filter-engine]").Change("");

        Assert.Equal((new ListQuery { Text = "ord" }, 1), (_asked.Single(), _settled));
    }

    private static IEnumerable<string?> Values(IRenderedComponent<ListFilter> filter, string id) =>
        filter.FindAll($"[data-testid={id}] option").Select(option => option.GetAttribute("value"));

    private IRenderedComponent<ListFilter> Filter(ListQuery query) => Render<ListFilter>(filter => filter
        .Add(one => one.Query, query)
        .Add(one => one.Rows, [Row("carts") with { Engine = "valkey", Status = "creating" }, Row("orders")])
        .Add(one => one.WordOf, word => word)
        .Add(one => one.Changed, _asked.Add)
        .Add(one => one.Settled, () => _settled++));
}
