using System.Net;
using System.Net.Sockets;
using Larder.E2E.Harness;

namespace Larder.E2E.Faults;

/// <summary>A request that comes twice, or too late, or too early, gets AWS's answer and changes nothing.</summary>
public sealed class SameRequestTests : IAsyncLifetime
{
    private const int AtOnce = 8;
    private LarderServer _server = null!;
    private Owner _owner = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await LarderServer.StartAsync();
        _owner = _server.Owner();
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Of_the_same_creates_at_once_exactly_one_wins()
    {
        var groups = await AtOnceAsync(() => _owner.CreateGroupAsync("orders"));
        var clusters = await AtOnceAsync(() => _owner.CreateClusterAsync("sessions"));

        Assert.Equal([null, .. Enumerable.Repeat("ReplicationGroupAlreadyExists", AtOnce - 1)], groups);
        Assert.Equal([null, .. Enumerable.Repeat("CacheClusterAlreadyExists", AtOnce - 1)], clusters);
        await _owner.GroupUntilAsync("orders", "available");
        await _owner.ClusterUntilAsync("sessions", "available");
        Assert.Equal(2, _server.Engines.Count);
    }

    [Fact]
    public async Task Of_the_same_deletes_at_once_exactly_one_wins()
    {
        await _owner.AvailableGroupAsync("orders");
        await _owner.AvailableClusterAsync("sessions");

        var groups = await AtOnceAsync(() => _owner.DeleteGroupAsync("orders"));
        var clusters = await AtOnceAsync(() => _owner.DeleteClusterAsync("sessions"));

        Assert.Single(groups, code => code is null);
        Assert.All(groups.Skip(1), code => Assert.Contains(code, (string?[])["InvalidReplicationGroupState", "ReplicationGroupNotFoundFault"]));
        Assert.Single(clusters, code => code is null);
        Assert.All(clusters.Skip(1), code => Assert.Contains(code, (string?[])["InvalidCacheClusterState", "CacheClusterNotFound"]));
        await _owner.GoneGroupAsync("orders");
        await _owner.GoneClusterAsync("sessions");
        Assert.Empty(_server.Engines);
    }

    [Fact]
    public async Task An_id_that_exists_is_refused_and_one_that_does_not_is_not_found()
    {
        await _owner.AvailableGroupAsync("orders");
        await _owner.AvailableClusterAsync("sessions");

        Assert.Equal("ReplicationGroupAlreadyExists", await Refusals.CodeOfAsync(() => _owner.CreateGroupAsync("ORDERS")));
        Assert.Equal("CacheClusterAlreadyExists", await Refusals.CodeOfAsync(() => _owner.CreateClusterAsync("Sessions")));
        Assert.Equal("CacheClusterAlreadyExists", await Refusals.CodeOfAsync(() => _owner.CreateClusterAsync("orders-001")));
        Assert.Equal("ReplicationGroupNotFoundFault", await Refusals.CodeOfAsync(() => _owner.DeleteGroupAsync("nobody")));
        Assert.Equal("CacheClusterNotFound", await Refusals.CodeOfAsync(() => _owner.DeleteClusterAsync("nobody")));
        Assert.Equal("ReplicationGroupNotFoundFault", await Refusals.CodeOfAsync(() => _owner.GroupAsync("nobody")));
        Assert.Equal("CacheClusterNotFound", await Refusals.CodeOfAsync(() => _owner.ClusterAsync("nobody")));
        Assert.Equal("InvalidCacheClusterState", await Refusals.CodeOfAsync(() => _owner.DeleteClusterAsync("orders-001")));
        Assert.Equal(2, _server.Engines.Count);
    }

    [Fact]
    public async Task What_is_still_being_created_is_not_deleted()
    {
        var port = FreePorts.Take();
        using var stranger = new TcpListener(IPAddress.Any, port);
        stranger.Start();
        await _owner.CreateGroupAsync("orders", message => message with { Port = port });

        Assert.Equal("InvalidReplicationGroupState", await Refusals.CodeOfAsync(() => _owner.DeleteGroupAsync("orders")));
    }

    /// <summary>The codes, the one that went through (null) first.</summary>
    private static async Task<IReadOnlyList<string?>> AtOnceAsync(Func<Task> call) =>
        [.. (await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Refusals.CodeOfAsync(call)))).Order(StringComparer.Ordinal)];
}
