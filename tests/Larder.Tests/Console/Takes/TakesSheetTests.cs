using Bunit;
using Larder.Console.Takes;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.Takes;

namespace Larder.Tests.Console.Takes;

public sealed class TakesSheetTests : ConsoleContext
{
    private static readonly Larder.Model.Installation _installation = Installations.With(Installations.Redis7, Installations.Memcached);
    private static readonly ReplicationGroupRequest _micro = new() { Id = "orders", Description = "d", NodeType = "cache.t3.micro" };
    private static readonly PriceTable _prices = new()
    {
        Currency = "KRW",
        NodeHours = new Dictionary<string, decimal> { ["cache.t3.micro"] = 20, ["cache.t4g.micro"] = 25, ["cache.t2.micro"] = 25 },
    };

    [Fact]
    public void What_a_cache_takes_is_told_in_numbers()
    {
        var sheet = Sheet(_micro with { ReplicasPerNodeGroup = 2, MultiAz = true, AutomaticFailover = true }, PriceTable.Empty);

        Assert.Equal("1.5 GiB", Text(sheet, "takes-memory"));
        Assert.Contains("engines: 3", Text(sheet, "takes-processes"), StringComparison.Ordinal);
        Assert.Contains("relay", Text(sheet, "takes-processes"), StringComparison.Ordinal);
        Assert.StartsWith("5:", Text(sheet, "takes-addresses"), StringComparison.Ordinal);
        Assert.Contains("not served yet", Text(sheet, "takes-backups"), StringComparison.Ordinal);
        Assert.Contains("adds nothing", Text(sheet, "choice-MultiAz"), StringComparison.Ordinal);
        Assert.Contains("+1 GiB · processes +3", Text(sheet, "choice-Replicas"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_prices_no_money_is_shown_and_it_says_where_they_are_set()
    {
        var sheet = Sheet(_micro, PriceTable.Empty);

        Assert.Empty(sheet.FindAll("[data-testid=takes-price]"));
        Assert.Contains("Larder:Prices", sheet.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("30 days", sheet.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void With_prices_each_choice_says_what_it_adds_and_the_whole_what_it_costs()
    {
        var sheet = Sheet(_micro with { ReplicasPerNodeGroup = 1 }, _prices);

        Assert.Equal("28,800.00 KRW", Text(sheet, "takes-price"));
        Assert.Contains("+14,400.00 KRW", Text(sheet, "choice-Replicas"), StringComparison.Ordinal);
        Assert.Contains("+14,400.00 KRW", Text(sheet, "takes-difference"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_without_a_price_is_said_to_have_none()
    {
        var sheet = Sheet(_micro with { NodeType = "cache.m5.large" }, _prices);

        Assert.Empty(sheet.FindAll("[data-testid=takes-price]"));
        Assert.Contains("no price for this node type", sheet.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cheapest_choice_is_called_so() =>
        Assert.Equal("This is the cheapest choice.", Text(Sheet(_micro, _prices), "takes-difference"));

    [Theory]
    [InlineData(1L << 30, "fit.")]
    [InlineData(1L << 28, "do not fit")]
    public void Whether_there_is_room_is_told_before_it_is_asked_for(long host, string words) =>
        Assert.Contains(words, Text(Sheet(_micro, PriceTable.Empty, new HostRoom(new() { HostId = "here", MemoryBytes = host, Engines = [] }, 0, Overcommit: false)), "takes-fits"), StringComparison.Ordinal);

    [Fact]
    public void Memcached_nodes_are_counted_as_nodes()
    {
        var cache = SizedCache.Of(new CacheClusterRequest { Id = "pages", Engine = "memcached", NodeType = "cache.t3.micro", NumCacheNodes = 3 }, _installation)!;

        var sheet = Sheet(cache, PriceTable.Empty, null);

        Assert.Contains("More nodes: 2", Text(sheet, "choice-Nodes"), StringComparison.Ordinal);
        Assert.StartsWith("3: one a node", Text(sheet, "takes-addresses"), StringComparison.Ordinal);
    }

    private IRenderedComponent<TakesSheet> Sheet(ReplicationGroupRequest request, PriceTable prices, HostRoom? room = null) =>
        Sheet(SizedCache.Of(request, _installation)!, prices, room);

    private IRenderedComponent<TakesSheet> Sheet(SizedCache cache, PriceTable prices, HostRoom? room) => Render<TakesSheet>(sheet => sheet
        .Add(one => one.Cache, cache)
        .Add(one => one.Choices, Choices.Of(cache, _installation.NodeTypes, prices))
        .Add(one => one.Room, room)
        .Add(one => one.Currency, prices.Currency));

    private static string Text(IRenderedComponent<TakesSheet> sheet, string id) => sheet.Find($"[data-testid={id}]").TextContent.Trim();
}
