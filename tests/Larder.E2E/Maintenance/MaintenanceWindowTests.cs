using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.Maintenance;

/// <summary>What a modification without ApplyImmediately puts off, and that it is made on real nodes once the window is open.</summary>
public sealed class MaintenanceWindowTests : IAsyncLifetime
{
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Another_primary_waits_for_the_window_over_a_restart_and_takes_over_when_it_opens()
    {
        await _owner.ReplicatedGroupAsync("orders", change: message => message with { PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.FromDays(3)) });
        await ModifyGroupAsync(new() { ReplicationGroupId = "orders", PrimaryClusterId = "orders-002", AutomaticFailoverEnabled = false });

        await _server.RestartAsync();
        var waiting = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(("orders-002", "disabled"), (waiting.PendingModifiedValues!.PrimaryClusterId, waiting.PendingModifiedValues.AutomaticFailoverStatus));
        Assert.Equal(("orders-001", "enabled"), (waiting.Primary().CacheClusterId, waiting.AutomaticFailover));

        await ModifyGroupAsync(new() { ReplicationGroupId = "orders", PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.Zero) });

        var done = await _owner.FailedOverAsync("orders", "orders-001");
        Assert.Equal(("orders-002", "disabled", null), (done.Primary().CacheClusterId, done.AutomaticFailover, done.PendingModifiedValues!.PrimaryClusterId));
        Assert.Contains("Applied the pending modifications in the maintenance window", await _owner.EventsAsync("replication-group", "orders"));
    }

    [Fact]
    public async Task Memcached_nodes_come_and_go_at_once_or_in_the_window_and_the_others_keep_their_clients()
    {
        var cluster = await _owner.AvailableClusterAsync(
            "pages", nodes: 2, change: message => message with { PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.FromDays(3)) });
        using var first = await MemcachedClient.ConnectAsync(cluster.CacheNodes![0].Endpoint!);
        await first.SetAsync("a", "b");

        var modifying = await ModifyClusterAsync(new() { CacheClusterId = "pages", NumCacheNodes = 3, ApplyImmediately = true });
        Assert.Equal(("modifying", 3), (modifying.CacheClusterStatus, modifying.NumCacheNodes));
        var grown = await _owner.ClusterUntilAsync("pages", "available");
        Assert.Equal(["0001", "0002", "0003"], grown.CacheNodes!.Select(node => node.CacheNodeId));
        Assert.Equal(3, _server.Engines.Count);
        using (var third = await MemcachedClient.ConnectAsync(grown.CacheNodes![2].Endpoint!)) await third.SetAsync("c", "d");

        await ModifyClusterAsync(new() { CacheClusterId = "pages", NumCacheNodes = 2, CacheNodeIdsToRemove = ["0002"] });
        var waiting = await _owner.ClusterUntilAsync("pages", "available");
        Assert.Equal((2, "0002", 3), (waiting.PendingModifiedValues!.NumCacheNodes, Assert.Single(waiting.PendingModifiedValues.CacheNodeIdsToRemove!), waiting.NumCacheNodes));

        await ModifyClusterAsync(new() { CacheClusterId = "pages", PreferredMaintenanceWindow = MaintenanceWindows.In(TimeSpan.Zero) });
        var shrunk = await Until.SeenAsync(
            async () => await _owner.ClusterAsync("pages") is { CacheClusterStatus: "available", NumCacheNodes: 2 } seen ? seen : null, "one node is gone");
        Assert.Equal(["0001", "0003"], shrunk.CacheNodes!.Select(node => node.CacheNodeId));
        Assert.Equal(2, _server.Engines.Count);
        Assert.Equal("b", await first.GetAsync("a"));
        Assert.Contains("Removed cache node 0002", await _owner.EventsAsync("cache-cluster", "pages"));

        // Its address is free again: the cluster grows by one, and goes with nothing left behind.
        await ModifyClusterAsync(new() { CacheClusterId = "pages", NumCacheNodes = 3, ApplyImmediately = true });
        Assert.Equal("0004", (await _owner.ClusterUntilAsync("pages", "available")).CacheNodes![2].CacheNodeId);
        await _owner.DeleteClusterAsync("pages");
        await _owner.GoneClusterAsync("pages");
        Assert.Empty(_server.Engines);
        Assert.Empty(_server.Nodes);
    }

    private async Task ModifyGroupAsync(ModifyReplicationGroupMessage message) =>
        await _owner.SendAsync(ElastiCacheOperations.ModifyReplicationGroup, message);

    private async Task<CacheCluster> ModifyClusterAsync(ModifyCacheClusterMessage message) =>
        (await _owner.SendAsync(ElastiCacheOperations.ModifyCacheCluster, message)).CacheCluster!;
}
