using Bunit;
using Larder.Console.Leftovers;
using Larder.Model.Leftovers;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Takes;

namespace Larder.Tests.Console.Leftovers;

public sealed class LeftoverTableTests : ConsoleContext
{
    private static readonly Scope _elsewhere = Installations.Scope with { Region = "eu-west-1" };
    private static readonly Leftover _orders = new()
    {
        Scope = Installations.Scope,
        Kind = LeftoverKind.ReplicationGroup,
        Id = "orders",
        Status = "available",
        Takes = new(1L << 29, 1, 0, 3, 0),
        Processes = [new HeldProcess(4711, 8L << 20)],
        Price = new Price(0.25m),
    };

    [Fact]
    public void A_cache_says_what_it_takes_and_leads_to_its_page()
    {
        var table = Table([_orders]);

        Assert.Equal("/console/replication-groups/orders", table.Find("a.name").GetAttribute("href"));
        Assert.Contains("pid 4711", table.Markup, StringComparison.Ordinal);
        Assert.Contains("512 MiB", table.Markup, StringComparison.Ordinal);
        Assert.Contains("8 MiB in use", table.Markup, StringComparison.Ordinal);
        Assert.Empty(table.FindAll("[data-testid=cost]"));
    }

    [Fact]
    public void Money_is_shown_where_the_owner_has_set_prices() =>
        Assert.Contains("180.00 EUR", Table([_orders], currency: "EUR").Find("[data-testid=cost]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void The_page_of_a_cache_elsewhere_is_reached_by_choosing_its_region()
    {
        var link = Table([_orders with { Scope = _elsewhere }], region: null).Find("a.name");

        Assert.Equal("_top", link.GetAttribute("target"));
        Assert.StartsWith("/console/preferences?region=eu-west-1&", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_be_deleted_is_handed_over_when_that_is_pressed_and_the_rest_says_why_not()
    {
        Leftover? removed = null;
        var block = new Leftover { Scope = Installations.Scope, Kind = LeftoverKind.AddressBlock, Id = "127.64.3.1-254" };
        var group = new Leftover { Scope = Installations.Scope, Kind = LeftoverKind.SubnetGroup, Id = "nets" };

        var table = Table([block, group], remove: item =>
        {
            removed = item;
            return Task.CompletedTask;
        });
        await table.Find("[data-testid=remove]").ClickAsync(new());

        Assert.Same(group, removed);
        Assert.Contains("Stays for caches to come", table.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"col\">Memory</th>", table.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<LeftoverTable> Table(
        IReadOnlyList<Leftover> items, string? region = "us-east-1", string currency = "", Func<Leftover, Task>? remove = null) =>
        Render<LeftoverTable>(table => table
            .Add(one => one.Items, items)
            .Add(one => one.Region, region)
            .Add(one => one.Here, "us-east-1")
            .Add(one => one.Currency, currency)
            .Add(one => one.Remove, remove ?? (_ => Task.CompletedTask)));
}
