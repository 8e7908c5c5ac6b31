using Larder.Contract.ElastiCache;
using Larder.Server.Commands.Caches;

namespace Larder.Tests.Commands.Caches;

public sealed class CacheEventsTests : IDisposable
{
    private readonly CacheHistoryService _service = new() { Cluster = new() { CacheClusterId = "orders-001", CacheClusterStatus = "available" } };

    public void Dispose() => _service.Dispose();

    [Fact]
    public async Task Of_many_events_the_newest_are_shown_and_few_pages_are_read()
    {
        for (var minute = 1200; minute > 0; minute--) _service.Happened(minute, $"attempt {minute}");

        var events = await EventsAsync(Cache.Of(_service.Cluster), 3);

        Assert.Equal(["attempt 3", "attempt 2", "attempt 1"], events);
        Assert.InRange(_service.Pages, 2, 10);
    }

    [Fact]
    public async Task A_group_s_events_are_its_members_too_in_the_order_of_time()
    {
        _service.Happened(9, "Replication group orders created", "orders");
        _service.Happened(8, "Port 6379 is taken");
        _service.Happened(7, "Tags changed", "orders");
        // As it is while it is created: without node groups.
        var group = new ReplicationGroup { ReplicationGroupId = "orders", MemberClusters = ["orders-001"] };

        var events = await EventsAsync(Cache.Of(group, [_service.Cluster]), 10);

        Assert.Equal(["Replication group orders created", "Port 6379 is taken", "Tags changed"], events);
        Assert.Equal(2, _service.Pages);
    }

    private async Task<IEnumerable<string?>> EventsAsync(Cache cache, int wanted) =>
        (await _service.Client.EventsAsync(cache, wanted, TestContext.Current.CancellationToken)).Select(one => one.Message);
}
