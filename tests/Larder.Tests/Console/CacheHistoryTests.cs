using Larder.Console.Caches;
using Larder.ControlPlane.Access;
using Larder.Model.Events;
using Larder.Tests.Storage;

namespace Larder.Tests.Console;

public sealed class CacheHistoryTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task It_shows_the_newest_of_group_and_member_the_latest_first()
    {
        var group = await _store.Groups.InsertAsync(ReplicationGroups.Groups.Orders(), Cancellation);
        List<CacheEvent> happened =
        [
            .. Enumerable.Range(0, 400).Select(minute => At(EventSource.CacheCluster, "orders-001", minute)),
            At(EventSource.ReplicationGroup, "orders", 400),
        ];
        await _store.Groups.UpdateAsync(new(group, happened), Cancellation);
        _store.Time.Advance(TimeSpan.FromMinutes(500));
        var caller = new Caller(Tests.Installations.Scope, "AK");

        var shown = await new CacheHistory(new ControlPlane.Events.Events(_store.Events), _store.Time).ReadAsync(
            caller, [(EventSource.ReplicationGroup, "orders"), (EventSource.CacheCluster, "orders-001")], Cancellation);

        Assert.Equal(Enumerable.Range(371, CacheHistory.Shown).Reverse().Select(minute => $"minute {minute}"), shown.Select(one => one.Message));
    }

    private static CacheEvent At(EventSource source, string id, int minute) =>
        new(source, id, $"minute {minute}", ReplicationGroups.Groups.Start.AddMinutes(minute));
}
