using Larder.ControlPlane.Facts;
using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Storage;

/// <summary>Nodes that are to be larger need room on a host of one gigabyte, asked within the transaction that takes it.</summary>
public sealed class ScalingRoomTests : IAsyncLifetime
{
    private static readonly NodeTypeCatalog _types = FactFiles.NodeTypes();
    private readonly StoreFile _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_group_that_the_host_has_no_room_for_stays_as_it_is()
    {
        var stored = await _store.Groups.InsertAsync(Groups.Orders().Observe(Groups.Report(NodeState.Running), Groups.Start).Next, Cancellation);

        var grown = await _store.Groups.UpdateAsync(Scale(stored, "cache.t2.micro"), Cancellation);
        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.UpdateAsync(Scale(grown.Scaled(Groups.Start).Next, "cache.t3.small"), Cancellation));

        Assert.Equal("InsufficientCacheClusterCapacity", fault.Fault.Code);
        Assert.Equal("cache.t2.micro", (await _store.Groups.FindAsync(stored.Scope, "orders", Cancellation))!.Spec.NodeType);
    }

    [Fact]
    public async Task Every_member_needs_the_room_that_its_type_has_more()
    {
        var stored = await _store.Groups.InsertAsync(Groups.AtRest(2), Cancellation);

        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.UpdateAsync(Scale(stored, "cache.t2.micro"), Cancellation));

        Assert.Equal("InsufficientCacheClusterCapacity", fault.Fault.Code);
    }

    [Fact]
    public async Task What_would_wait_for_the_window_is_told_that_there_is_no_room_and_takes_none()
    {
        var group = await _store.Groups.InsertAsync(Groups.AtRest(2), Cancellation);
        var ofGroup = await Assert.ThrowsAsync<FaultException>(() => _store.Groups.CheckRoomAsync(Scale(group, "cache.t2.micro").Next, Cancellation));
        Assert.Equal("InsufficientCacheClusterCapacity", ofGroup.Fault.Code);

        var shrunk = await _store.Groups.UpdateAsync(Scale(group, "cache.t1.micro").Next.Scaled(Groups.Start), Cancellation);
        await _store.Groups.CheckRoomAsync(Scale(shrunk, "cache.t3.micro").Next, Cancellation);
        var cluster = await _store.Clusters.InsertAsync(Cluster(), Cancellation);
        var ofCluster = await Assert.ThrowsAsync<FaultException>(() => _store.Clusters.CheckRoomAsync(To(cluster, "cache.t3.small"), Cancellation));
        Assert.Equal("InsufficientCacheClusterCapacity", ofCluster.Fault.Code);
    }

    [Fact]
    public async Task What_a_group_gives_back_is_free_when_it_runs_by_the_smaller_type_and_not_before()
    {
        var stored = await _store.Groups.InsertAsync(Groups.AtRest(2), Cancellation);

        var shrinking = await _store.Groups.UpdateAsync(Scale(stored, "cache.t1.micro"), Cancellation);
        var early = await Assert.ThrowsAsync<FaultException>(() => _store.Clusters.InsertAsync(Cluster(), Cancellation));
        await _store.Groups.UpdateAsync(shrinking.Scaled(Groups.Start), Cancellation);
        await _store.Clusters.InsertAsync(Cluster(), Cancellation);

        Assert.Equal("InsufficientCacheClusterCapacity", early.Fault.Code);
    }

    [Fact]
    public async Task A_cluster_of_its_own_needs_room_too_and_can_always_go_back()
    {
        var stored = await _store.Clusters.InsertAsync(Cluster(), Cancellation);

        var fault = await Assert.ThrowsAsync<FaultException>(() => _store.Clusters.UpdateAsync(new(To(stored, "cache.t3.small"), []), Cancellation));
        Assert.Equal("InsufficientCacheClusterCapacity", fault.Fault.Code);

        var shrinking = await _store.Clusters.UpdateAsync(new(To(stored, "cache.t1.micro"), []), Cancellation);
        await _store.Groups.InsertAsync(Groups.AtRest(1, automaticFailover: false), Cancellation);
        var back = await _store.Clusters.UpdateAsync(shrinking.ScaledBack("it holds too much", Groups.Start), Cancellation);
        Assert.Equal("cache.t3.micro", back.Spec.NodeType);
    }

    private static Change<ReplicationGroup> Scale(ReplicationGroup group, string type) =>
        new Modification { NodeType = _types.Find(type) }.ApplyTo(group, Groups.Start);

    private static CacheCluster To(CacheCluster cluster, string type) => cluster with { Spec = cluster.Spec.To(_types.Find(type)) };

    private static CacheCluster Cluster()
    {
        var plan = CacheClusterRules.Plan(
            new() { Id = "sessions", Engine = "redis", NodeType = "cache.t3.micro", NumCacheNodes = 1 },
            Installations.Network, Installations.With(Installations.Redis7));
        return CacheClusterRules.Create(plan, [new("n-sessions", "us-east-1a", "127.64.5.1", 6379)], Groups.Start);
    }
}
