using Larder.ControlPlane.Storage;
using Larder.Model;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Paging;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using Microsoft.EntityFrameworkCore;

namespace Larder.Tests.Storage;

public sealed class StoreTests : IAsyncLifetime
{
    private static readonly PageRequest _page = PageRequest.From(20, null);
    private readonly StoreFile _store = new();
    private readonly Scope _scope = Installations.Scope;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_group_reads_back_as_it_was_stored_with_its_member_and_its_leases()
    {
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);

        var found = await _store.Groups.FindAsync(_scope, "orders", Cancellation);
        Assert.Equivalent(Groups.Orders().WithRevision(1), found, strict: true);
        var member = await _store.Clusters.FindAsync(_scope, "orders-001", Cancellation);
        Assert.Equal("orders", member!.ReplicationGroupId);
        Assert.Equal(["127.64.0.1", "127.64.0.2", "127.64.0.3"], (await _store.Leases.AllAsync(Cancellation)).Select(lease => lease.Address).Order());
    }

    [Fact]
    public async Task A_second_writer_of_one_revision_loses_and_leaves_nothing_behind()
    {
        var stored = await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        await _store.Groups.UpdateAsync(stored.Observe(Groups.Report(NodeState.Running), Groups.Start), Cancellation);

        var late = new Change<ReplicationGroup>(stored, [new CacheEvent(EventSource.ReplicationGroup, "orders", "never", Groups.Start)]);
        await Assert.ThrowsAsync<StaleRevisionException>(() => _store.Groups.UpdateAsync(late, Cancellation));

        Assert.Equal("available", (await _store.Groups.FindAsync(_scope, "orders", Cancellation))!.Status);
        Assert.DoesNotContain("never", await MessagesAsync());
    }

    [Fact]
    public async Task An_id_that_exists_is_refused_and_so_is_a_members_id_as_a_cluster()
    {
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);

        var group = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.InsertAsync(Groups.Orders(), Cancellation));
        Assert.Equal("ReplicationGroupAlreadyExists", group.Fault.Code);
        var cluster = await Assert.ThrowsAsync<FaultException>(() => _store.Clusters.InsertAsync(
            Groups.Orders().Members()[0] with { ReplicationGroupId = null }, Cancellation));
        Assert.Equal("CacheClusterAlreadyExists", cluster.Fault.Code);
    }

    [Fact]
    public async Task Two_nodes_can_never_be_stored_on_one_address()
    {
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);

        await Assert.ThrowsAsync<DbUpdateException>(() => _store.Groups.InsertAsync(Named("other"), Cancellation));
        Assert.Null(await _store.Groups.FindAsync(_scope, "other", Cancellation));
    }

    [Fact]
    public async Task Deleting_frees_the_addresses_and_the_ids()
    {
        var stored = await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);

        await _store.Groups.DeleteAsync(new(stored, []), Cancellation);

        Assert.Empty(await _store.Leases.AllAsync(Cancellation));
        Assert.Null(await _store.Clusters.FindAsync(_scope, "orders-001", Cancellation));
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
    }

    [Fact]
    public async Task Memory_that_the_host_does_not_have_is_refused_and_nothing_is_stored()
    {
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        await _store.Groups.InsertAsync(Placed("second", 1), Cancellation);

        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.InsertAsync(Placed("third", 2), Cancellation));
        Assert.Equal("InsufficientCacheClusterCapacity", fault.Fault.Code);
        Assert.Equal(2, (await _store.Groups.ListAsync(_scope, _page, Cancellation)).Items.Count);
    }

    [Fact]
    public async Task More_nodes_than_the_quota_are_refused()
    {
        _store.NodesPerRegion = 1;
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);

        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.InsertAsync(Placed("second", 1), Cancellation));
        Assert.Equal("NodeQuotaForCustomerExceeded", fault.Fault.Code);
    }

    [Fact]
    public async Task More_clusters_than_the_quota_are_refused()
    {
        _store.ClustersPerRegion = 2;
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        await _store.Groups.InsertAsync(Placed("second", 1), Cancellation);

        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.InsertAsync(Placed("third", 2), Cancellation));
        Assert.Equal("ClusterQuotaForCustomerExceeded", fault.Fault.Code);
    }

    [Fact]
    public async Task Only_what_is_unsettled_is_swept_and_at_the_start_all()
    {
        var stored = await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        Assert.Equal([(_scope, "orders")], await _store.Groups.KeysAsync(unsettledOnly: true, Cancellation));

        await _store.Groups.UpdateAsync(stored.Observe(Groups.Report(NodeState.Running), Groups.Start), Cancellation);

        Assert.Empty(await _store.Groups.KeysAsync(unsettledOnly: true, Cancellation));
        Assert.Equal([(_scope, "orders")], await _store.Groups.KeysAsync(unsettledOnly: false, Cancellation));
    }

    [Fact]
    public async Task Another_account_or_region_sees_nothing()
    {
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);

        Assert.Null(await _store.Groups.FindAsync(_scope with { Region = "eu-west-1" }, "orders", Cancellation));
        Assert.Empty((await _store.Clusters.ListAsync(_scope with { Account = "111111111111" }, false, _page, Cancellation)).Items);
    }

    [Fact]
    public async Task Events_come_in_their_order_by_page_and_old_ones_are_purged()
    {
        var stored = await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        var events = Enumerable.Range(0, 25)
            .Select(index => new CacheEvent(EventSource.ReplicationGroup, "orders", $"e{index:00}", Groups.Start.AddSeconds(index)))
            .ToList();
        await _store.Groups.UpdateAsync(new(stored, events), Cancellation);

        var query = EventQuery.Over("replication-group", "orders", Groups.Start, null, null, Groups.Start.AddMinutes(5));
        var first = await _store.Events.ListAsync(_scope, query, _page, Cancellation);
        var second = await _store.Events.ListAsync(_scope, query, PageRequest.From(20, first.Marker), Cancellation);
        Assert.Equal(events.Select(one => one.Message), first.Items.Concat(second.Items).Select(one => one.Message));
        Assert.Null(second.Marker);

        await _store.Events.PurgeAsync(Groups.Start.AddSeconds(20), Cancellation);
        Assert.Equal(5, (await MessagesAsync()).Count);
    }

    private async Task<IReadOnlyList<string>> MessagesAsync()
    {
        var query = EventQuery.Over(null, null, Groups.Start.AddDays(-1), null, null, Groups.Start.AddDays(1));
        return [.. (await _store.Events.ListAsync(_scope, query, _page, Cancellation)).Items.Select(one => one.Message)];
    }

    private static ReplicationGroup Named(string id)
    {
        var orders = Groups.Orders();
        return orders with
        {
            Id = id,
            Nodes = [orders.Nodes[0] with { ClusterId = $"{id}-001", Key = $"n-{id}" }],
            Primary = $"{id}-001",
            MemberTags = new Dictionary<string, IReadOnlyDictionary<string, string>> { [$"{id}-001"] = orders.Tags },
        };
    }

    private static ReplicationGroup Placed(string id, int number)
    {
        var group = Named(id);
        return group with
        {
            Nodes = [group.Nodes[0] with { Address = $"127.64.{number}.1" }],
            Endpoints = new($"127.64.{number}.2", $"127.64.{number}.3"),
        };
    }
}
