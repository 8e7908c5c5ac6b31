using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.Caches;

/// <summary>Long answers come in pages; following the markers gives each item once.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync(new()
        {
            Environment = new Dictionary<string, string?> { ["LARDER_Hosts__Overcommit"] = "true" },
        });
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Markers_lead_through_groups_clusters_and_events()
    {
        var ids = Enumerable.Range(1, 25).Select(number => $"orders-{number:00}").ToList();
        await Task.WhenAll(ids.Select(id => _owner.CreateGroupAsync(id)));
        foreach (var id in ids) await _owner.GroupUntilAsync(id, "available");

        var groups = await AllAsync(async marker =>
        {
            var page = await _owner.SendAsync(ElastiCacheOperations.DescribeReplicationGroups, new() { MaxRecords = 20, Marker = marker });
            return (page.ReplicationGroups!.Select(group => group.ReplicationGroupId!), page.Marker);
        });
        var clusters = await AllAsync(async marker =>
        {
            var page = await _owner.SendAsync(ElastiCacheOperations.DescribeCacheClusters, new() { MaxRecords = 20, Marker = marker });
            return (page.CacheClusters!.Select(cluster => cluster.CacheClusterId!), page.Marker);
        });
        var events = await AllAsync(async marker =>
        {
            var page = await _owner.SendAsync(ElastiCacheOperations.DescribeEvents, new() { MaxRecords = 20, Marker = marker });
            return (page.Events!.Select(one => $"{one.SourceIdentifier} {one.Message}"), page.Marker);
        });

        Assert.Equal([20, 5], groups.Sizes);
        Assert.Equal(ids, groups.Items);
        Assert.Equal(ids.Select(id => id + "-001"), clusters.Items);
        Assert.All(ids, id => Assert.Single(events.Items, item => item == $"{id} Replication group {id} created"));
        Assert.Equal(events.Items.Count, events.Items.Distinct().Count());
    }

    [Fact]
    public async Task A_marker_of_nobody_and_a_page_out_of_bounds_are_refused()
    {
        Assert.Equal("InvalidParameterValue", await Refusals.CodeOfAsync(() =>
            _owner.SendAsync(ElastiCacheOperations.DescribeReplicationGroups, new() { Marker = "!" })));
        Assert.Equal("InvalidParameterValue", await Refusals.CodeOfAsync(() =>
            _owner.SendAsync(ElastiCacheOperations.DescribeReplicationGroups, new() { MaxRecords = 19 })));
        Assert.Equal("InvalidParameterValue", await Refusals.CodeOfAsync(() =>
            _owner.SendAsync(ElastiCacheOperations.DescribeCacheClusters, new() { MaxRecords = 101 })));
    }

    private static async Task<(List<string> Items, List<int> Sizes)> AllAsync(
        Func<string?, Task<(IEnumerable<string> Items, string? Marker)>> page)
    {
        List<string> items = [];
        List<int> sizes = [];
        string? marker = null;
        do
        {
            (var more, marker) = await page(marker);
            sizes.Add(more.Count());
            items.AddRange(more);
        }
        while (marker is not null);
        return (items, sizes);
    }
}
