using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Storage;

/// <summary>A group's members are rows among the clusters, equal to the group at every instant.</summary>
public sealed class GroupMemberRowsTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();
    private readonly Scope _scope = Installations.Scope;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_replica_that_joins_has_a_row_and_an_address_and_gives_both_back_when_it_has_left()
    {
        var alone = Groups.Orders().Observe(Groups.Report(NodeState.Running), Groups.Start).Next;
        var stored = await _store.Groups.InsertAsync(alone, Cancellation);

        var two = await _store.Groups.UpdateAsync(
            stored.AddReplicas(["orders-002"], [new("n-2", "us-east-1b", "127.64.0.7", 6379)], Groups.Start), Cancellation);
        Assert.Equal("orders", (await FindAsync("orders-002"))!.ReplicationGroupId);
        Assert.Contains("127.64.0.7", await AddressesAsync());

        await _store.Groups.UpdateAsync(two.Release("n-2", Groups.Start), Cancellation);
        Assert.Null(await FindAsync("orders-002"));
        Assert.Equal(["127.64.0.1", "127.64.0.2", "127.64.0.3"], await AddressesAsync());
    }

    [Fact]
    public async Task A_replica_whose_id_a_cluster_has_is_refused_and_the_group_stays_as_it_was()
    {
        await _store.Clusters.InsertAsync(Cluster("orders-002", "127.64.5.1"), Cancellation);
        var alone = Groups.Orders().Observe(Groups.Report(NodeState.Running), Groups.Start).Next;
        var stored = await _store.Groups.InsertAsync(alone, Cancellation);

        var added = stored.AddReplicas(["orders-002"], [new("n-2", "us-east-1b", "127.64.0.7", 6379)], Groups.Start);
        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.UpdateAsync(added, Cancellation));

        Assert.NotEmpty(fault.Message);
        Assert.Single((await _store.Groups.FindAsync(_scope, "orders", Cancellation))!.Nodes);
        Assert.Null((await FindAsync("orders-002"))!.ReplicationGroupId);
        Assert.DoesNotContain("127.64.0.7", await AddressesAsync());
    }

    [Fact]
    public async Task A_cluster_that_is_adopted_keeps_its_row_and_address_and_is_no_clusters_to_keep_any_more()
    {
        var cluster = await _store.Clusters.InsertAsync(Cluster("sessions", "127.64.5.1"), Cancellation);

        await _store.Groups.InsertAsync(Around(cluster), Cancellation);

        Assert.Equal("orders", (await FindAsync("sessions"))!.ReplicationGroupId);
        Assert.Empty(await _store.Clusters.AllAsync(Cancellation));
        Assert.Equal(["127.64.0.98", "127.64.0.99", "127.64.5.1"], await AddressesAsync());
    }

    [Fact]
    public async Task A_cluster_that_has_changed_since_it_was_looked_at_is_not_adopted_and_no_group_is_stored()
    {
        var cluster = await _store.Clusters.InsertAsync(Cluster("sessions", "127.64.5.1"), Cancellation);
        await _store.Clusters.UpdateAsync(new(cluster, []), Cancellation);

        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.InsertAsync(Around(cluster), Cancellation));

        Assert.Equal("InvalidCacheClusterState", fault.Fault.Code);
        Assert.Null(await _store.Groups.FindAsync(_scope, "orders", Cancellation));
        Assert.Null((await FindAsync("sessions"))!.ReplicationGroupId);
        Assert.Equal(["127.64.5.1"], await AddressesAsync());
    }

    [Fact]
    public async Task A_primary_that_is_retained_is_a_cluster_of_its_own_when_the_group_has_gone_and_keeps_its_address_and_tags()
    {
        var stored = await _store.Groups.InsertAsync(Groups.AtRest(2), Cancellation);

        await _store.Groups.DeleteAsync(new(stored with { Phase = ReplicationGroupPhase.Deleting, Retained = "orders-001" }, []), Cancellation);

        var own = (await FindAsync("orders-001"))!;
        Assert.Equal((null, CacheClusterStatus.Available), (own.ReplicationGroupId, own.Status));
        Assert.Equal("shop", own.Tags["team"]);
        Assert.Null(await FindAsync("orders-002"));
        Assert.Equal(["127.64.0.1"], await AddressesAsync());
        // What the group had its host look at is no more, so it is looked at once by whoever keeps clusters.
        Assert.Equal([(_scope, "orders-001")], await _store.Clusters.KeysAsync(unsettledOnly: true, Cancellation));
    }

    private Task<CacheCluster?> FindAsync(string id) => _store.Clusters.FindAsync(_scope, id, Cancellation);

    private async Task<IReadOnlyList<string>> AddressesAsync() =>
        [.. (await _store.Leases.AllAsync(Cancellation)).Select(lease => lease.Address).Order(StringComparer.Ordinal)];

    private static CacheCluster Cluster(string id, string address)
    {
        var plan = CacheClusterRules.Plan(
            new() { Id = id, Engine = "redis", NodeType = "cache.t3.micro", NumCacheNodes = 1 },
            Installations.Network, Installations.With(Installations.Redis7));
        return CacheClusterRules.Create(plan, [new($"n-{id}", "us-east-1a", address, 6379)], Groups.Start);
    }

    private static ReplicationGroup Around(CacheCluster cluster) => AdoptionRules.Create(
        new() { Id = "orders", Description = "d", PrimaryClusterId = cluster.Id }, cluster,
        new(Groups.PrimaryEndpoint, Groups.ReaderEndpoint), Groups.Start);
}
