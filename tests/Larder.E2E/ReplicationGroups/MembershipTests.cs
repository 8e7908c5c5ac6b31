using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.ReplicationGroups;

/// <summary>Members join and leave; groups are made around a cluster and leave one behind. Contents and clients stay.</summary>
public sealed class MembershipTests : IAsyncLifetime
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
    public async Task Replicas_are_added_and_removed_while_a_client_stays()
    {
        var orders = await _owner.AvailableGroupAsync("orders");
        await using var client = await RedisClient.ConnectAsync(orders);
        await client.Keys.StringSetAsync("a", "b");
        var connection = await client.ConnectionIdAsync();

        await _owner.SendAsync(ElastiCacheOperations.IncreaseReplicaCount,
            new() { ReplicationGroupId = "orders", NewReplicaCount = 3, ApplyImmediately = true });
        var four = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(["orders-001", "orders-002", "orders-003", "orders-004"], four.MemberClusters);
        foreach (var replica in four.Replicas())
        {
            await using var reader = await RedisClient.ConnectAsync(replica.ReadEndpoint!);
            Assert.Equal("b", await reader.Keys.StringGetAsync("a"));
        }

        await _owner.SendAsync(ElastiCacheOperations.DecreaseReplicaCount,
            new() { ReplicationGroupId = "orders", ReplicasToRemove = ["orders-003"], ApplyImmediately = true });
        var three = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(["orders-001", "orders-002", "orders-004"], three.MemberClusters);
        await _owner.SendAsync(ElastiCacheOperations.DecreaseReplicaCount,
            new() { ReplicationGroupId = "orders", NewReplicaCount = 0, ApplyImmediately = true });
        await _owner.GroupUntilAsync("orders", "available");

        Assert.Single(_server.Engines);
        Assert.Equal("CacheClusterNotFound", await Refusals.CodeOfAsync(() => _owner.ClusterAsync("orders-002")));
        Assert.Equal((0, connection), (client.Cuts, await client.ConnectionIdAsync()));
    }

    [Fact]
    public async Task A_cluster_joins_and_leaves_as_a_replica_under_its_own_id()
    {
        var orders = await _owner.ReplicatedGroupAsync("orders");

        await _owner.SendAsync(ElastiCacheOperations.CreateCacheCluster,
            new() { CacheClusterId = "extra", ReplicationGroupId = "orders", PreferredAvailabilityZone = "us-east-1a" });
        var joined = await _owner.GroupUntilAsync("orders", "available");
        Assert.Equal(["orders-001", "orders-002", "extra"], joined.MemberClusters);
        var cluster = await _owner.ClusterAsync("extra");
        Assert.Equal(("orders", "us-east-1a"), (cluster.ReplicationGroupId, cluster.PreferredAvailabilityZone));

        Assert.Equal("InvalidCacheClusterState", await Refusals.CodeOfAsync(() => _owner.DeleteClusterAsync(orders.Primary().CacheClusterId!)));
        await _owner.DeleteClusterAsync("extra");
        await _owner.GoneClusterAsync("extra");
        Assert.Equal(["orders-001", "orders-002"], (await _owner.GroupUntilAsync("orders", "available")).MemberClusters);
    }

    [Fact]
    public async Task A_group_is_made_around_a_cluster_and_leaves_it_behind_with_all_its_contents()
    {
        var sessions = await _owner.AvailableClusterAsync("sessions", "redis");
        await using var client = await RedisClient.ConnectAsync(sessions.CacheNodes![0].Endpoint!);
        await client.Keys.StringSetAsync("a", "b");
        var pid = Assert.Single(_server.Engines);

        await _owner.SendAsync(ElastiCacheOperations.CreateReplicationGroup,
            new() { ReplicationGroupId = "shop", ReplicationGroupDescription = "shop", PrimaryClusterId = "sessions" });
        var shop = await _owner.GroupUntilAsync("shop", "available");
        Assert.Equal(["sessions"], shop.MemberClusters);
        await using var throughGroup = await RedisClient.ConnectAsync(shop);
        Assert.Equal("b", await throughGroup.Keys.StringGetAsync("a"));
        await _owner.SendAsync(ElastiCacheOperations.IncreaseReplicaCount,
            new() { ReplicationGroupId = "shop", NewReplicaCount = 1, ApplyImmediately = true });
        await _owner.GroupUntilAsync("shop", "available");

        await _owner.SendAsync(ElastiCacheOperations.DeleteReplicationGroup,
            new() { ReplicationGroupId = "shop", RetainPrimaryCluster = true });
        await _owner.GoneGroupAsync("shop");
        var again = await _owner.ClusterUntilAsync("sessions", "available");
        Assert.Null(again.ReplicationGroupId);
        Assert.Equal(pid, Assert.Single(_server.Engines));
        Assert.Equal("b", await client.Keys.StringGetAsync("a"));
        Assert.Equal(0, client.Cuts);

        // It is the cluster's own again: when its process dies, the cluster brings it back.
        await Processes.KillAsync(pid);
        await Until.TrueAsync(() => _server.Engines.Count == 1 && !_server.Engines.Contains(pid), "the cluster restarts its node");
        await _owner.ClusterUntilAsync("sessions", "available");
    }
}
