using Larder.ControlPlane.Changes;
using Larder.Model.Naming;
using Larder.Tests.Storage;

namespace Larder.Tests.Changes;

public sealed class StoredChangesTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_group_and_its_members_are_told_of_when_they_are_stored()
    {
        var stored = await _store.Groups.InsertAsync(ReplicationGroups.Groups.Orders(), TestContext.Current.CancellationToken);

        var told = _store.Changes.Since(stored.Scope, 0).Resources!;

        Assert.Contains(new Changed(stored.Scope, Arn.ReplicationGroup, stored.Id), told);
        Assert.All(stored.Nodes, node => Assert.Contains(new Changed(stored.Scope, Arn.Cluster, node.ClusterId), told));
    }

    [Fact]
    public async Task What_could_not_be_stored_is_told_to_nobody()
    {
        var stored = await _store.Groups.InsertAsync(ReplicationGroups.Groups.Orders(), TestContext.Current.CancellationToken);
        var before = _store.Changes.VersionOf(stored.Scope);

        await Assert.ThrowsAnyAsync<Exception>(() => _store.Groups.InsertAsync(ReplicationGroups.Groups.Orders(), TestContext.Current.CancellationToken));

        Assert.Equal(before, _store.Changes.VersionOf(stored.Scope));
    }
}
