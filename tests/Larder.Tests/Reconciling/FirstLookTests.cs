using Larder.ControlPlane.Reconciling;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Nodes;
using Larder.Model.Paging;
using Larder.Model.ReplicationGroups;
using Larder.Tests.Hosts;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.Storage;

namespace Larder.Tests.Reconciling;

public sealed class FirstLookTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();
    private readonly FakeHosts _hosts = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        var orders = await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        await _store.Groups.UpdateAsync(orders.Observe(Groups.Report(NodeState.Running), Groups.Start), Cancellation);
        var sessions = await _store.Clusters.InsertAsync(Sessions(), Cancellation);
        await _store.Clusters.UpdateAsync(sessions.Observe(SessionsReport(NodeState.Running), Groups.Start), Cancellation);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task What_ended_while_nobody_looked_is_not_called_available_and_is_left_to_be_brought_back()
    {
        _hosts.Reports["n-1"] = Groups.Report(NodeState.Exited);

        await LookAsync();

        var group = (await _store.Groups.FindAsync(Installations.Scope, "orders", Cancellation))!;
        var member = (await _store.Clusters.FindAsync(Installations.Scope, "orders-001", Cancellation))!;
        var cluster = (await _store.Clusters.FindAsync(Installations.Scope, "sessions", Cancellation))!;
        Assert.NotEqual(ReplicationGroupStatus.Available, group.Status);
        Assert.NotEqual(CacheClusterStatus.Available, member.Status);
        Assert.NotEqual(CacheClusterStatus.Available, cluster.Status);
        Assert.Equal([(Installations.Scope, "orders")], await _store.Groups.KeysAsync(unsettledOnly: true, Cancellation));
        Assert.Equal([(Installations.Scope, "sessions")], await _store.Clusters.KeysAsync(unsettledOnly: true, Cancellation));
        var query = EventQuery.Over("replication-group", "orders", null, null, null, Groups.Start.AddMinutes(1));
        var events = await _store.Events.ListAsync(Installations.Scope, query, PageRequest.From(100, null), Cancellation);
        Assert.Single(events.Items, one => one.Message.Contains("contents are lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_as_it_was_stored_is_not_written()
    {
        _hosts.Reports["n-1"] = Groups.Report(NodeState.Running);
        _hosts.Reports["n-2"] = SessionsReport(NodeState.Running);

        await LookAsync();

        Assert.Equal(2, (await _store.Groups.FindAsync(Installations.Scope, "orders", Cancellation))!.Revision);
        Assert.Equal(2, (await _store.Clusters.FindAsync(Installations.Scope, "sessions", Cancellation))!.Revision);
    }

    private Task LookAsync() => new FirstLook(_hosts, _store.Groups, _store.Clusters, _store.Time).TakeAsync(Cancellation);

    private static CacheCluster Sessions() => CacheClusterRules.Create(
        CacheClusterRules.Plan(
            new() { Id = "sessions", Engine = "memcached", NodeType = "cache.t3.micro", NumCacheNodes = 1 },
            Installations.Network, Installations.With(Installations.Memcached)),
        [new NodePlace("n-2", "us-east-1a", "127.64.0.9", 11211)], Groups.Start);

    private static NodeReport SessionsReport(NodeState state) =>
        Groups.Report(state) with { Key = "n-2", OwnerArn = Sessions().Arn };
}
