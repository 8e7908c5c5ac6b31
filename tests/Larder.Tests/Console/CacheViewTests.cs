using Bunit;
using Larder.Console.Caches;
using Larder.Console.ReplicationGroups;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class CacheViewTests : ConsoleContext
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    // What it takes is asked of the service.
    public CacheViewTests() => ComponentFactories.AddStub<CacheTakes>();

    [Fact]
    public void A_cache_that_is_gone_or_never_was_is_said_to_be_under_the_name_that_was_asked_for()
    {
        var view = View(new CacheState(Cache: null), CacheTab.Network, id: "<b>no</b>");

        Assert.Contains("<b>no</b>", view.Find("[data-testid=gone] h1").TextContent, StringComparison.Ordinal);
        Assert.Empty(view.FindAll("b, .tabs"));
    }

    [Fact]
    public void A_description_is_text_whatever_it_holds()
    {
        var view = View(Of(Pair.Orders() with { Description = Hostile }), CacheTab.Overview);

        Assert.Equal(Hostile, view.Find("[data-testid=description]").TextContent);
        Assert.Empty(view.FindAll("script, img"));
    }

    [Fact]
    public void Tags_are_text_whatever_they_hold()
    {
        var group = Pair.Orders() with { Tags = new Dictionary<string, string> { [Hostile] = Hostile } };
        var sheet = Render<Larder.Console.Caches.Tagging.TagSheet>(one => one.Add(tags => tags.Tags, group.Tags));

        Assert.Equal(Hostile, sheet.Find("dt").TextContent);
        Assert.Equal(Hostile, sheet.Find("dd").TextContent);
        Assert.Empty(sheet.FindAll("script, img"));
    }

    [Fact]
    public void Each_tab_has_an_address_and_the_open_one_says_so()
    {
        var view = View(Of(Pair.Orders()), CacheTab.Nodes);

        Assert.Equal(
            ["", "/nodes", "/failover", "/sample", "/network", "/commands", "/parameters", "/maintenance", "/events", "/tags"],
            view.FindAll(".tabs a").Select(tab => tab.GetAttribute("href")!.Replace("/console/replication-groups/orders", "", StringComparison.Ordinal)));
        Assert.Equal("Nodes", Assert.Single(view.FindAll(".tabs a[aria-current=page]")).TextContent);
        Assert.NotNull(view.Find("[data-testid=topology]"));
    }

    [Fact]
    public void An_address_with_no_such_tab_leads_to_the_first()
    {
        Assert.Equal(CacheTab.Maintenance, CacheTabs.Parse("Maintenance"));
        Assert.Equal((CacheTab.Overview, CacheTab.Overview), (CacheTabs.Parse("2"), CacheTabs.Parse(null)));
    }

    [Fact]
    public void What_is_under_way_is_told_in_percent_with_its_steps()
    {
        var view = View(Of(Groups.Of(3, automaticFailover: true)), CacheTab.Overview);

        Assert.Equal("14", view.Find("progress").GetAttribute("value"));
        Assert.Contains("0 of 3", view.Find("[data-testid=step-Started]").TextContent, StringComparison.Ordinal);
        Assert.Empty(View(Of(Pair.Orders()), CacheTab.Overview).FindAll("progress"));
    }

    private static CacheState Of(ReplicationGroup group) => new(ReplicationGroupDetails.Of(group));

    private IRenderedComponent<CacheView> View(CacheState state, CacheTab tab, string id = "orders") => Render<CacheView>(view => view
        .Add(one => one.State, state)
        .Add(one => one.Id, id)
        .Add(one => one.Tab, tab)
        .Add(one => one.Delete, _ => Task.CompletedTask));
}
