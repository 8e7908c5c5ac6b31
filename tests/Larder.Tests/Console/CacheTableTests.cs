using Bunit;
using Larder.Console.Caches;

namespace Larder.Tests.Console;

public sealed class CacheTableTests : ConsoleContext
{
    private readonly CacheRow _orders = new()
    {
        Kind = CacheKind.ReplicationGroup,
        Id = "orders",
        Engine = "redis 7.0.15",
        NodeType = "cache.t3.micro",
        Status = "available",
        Endpoint = "127.0.0.2:6379",
        CreatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    [Fact]
    public void A_cache_leads_to_its_page_and_its_endpoint_can_be_copied()
    {
        var row = Row(_orders);

        Assert.Equal("/console/replication-groups/orders", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("127.0.0.2:6379", row.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
        Assert.Contains("2026-01-02 03:04:05", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Before_there_is_an_endpoint_there_is_nothing_to_copy()
    {
        var row = Row(_orders with { Kind = CacheKind.CacheCluster, Status = "creating", Endpoint = null });

        Assert.Empty(row.QuerySelectorAll("[data-copy]"));
        Assert.Equal("Creating", row.QuerySelector("[data-status=creating]")!.TextContent);
    }

    [Fact]
    public void A_status_that_has_no_translation_is_shown_in_AWS_s_word() =>
        Assert.Equal("snapshotting", Row(_orders with { Status = "snapshotting" }).QuerySelector("[data-status]")!.TextContent);

    private AngleSharp.Dom.IElement Row(CacheRow row) =>
        Render<CacheTable>(table => table.Add(one => one.Rows, [row])).Find("[data-testid=row-orders]");
}
