using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Storage;
using Larder.Model.Faults;
using Larder.Model.Nodes;
using Larder.Tests.Storage;

namespace Larder.Tests.Hosts;

public sealed class AddressPoolTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Addresses_are_given_once_and_with_all_their_ports()
    {
        using var pool = Pool(AddressMode.Loopback);

        var (first, second) = (await TakeAsync(pool, 2), await TakeAsync(pool, 2));

        Assert.Empty(first.Intersect(second));
        Assert.All([.. first, .. second], lease => Assert.Equal(Lease.AnyPort, lease.Port));
    }

    [Fact]
    public async Task A_full_block_is_followed_by_another_and_the_rest_of_the_first_is_not_forgotten()
    {
        using var pool = Pool(AddressMode.Loopback);

        var three = await TakeAsync(pool, 3);
        var next = await TakeAsync(pool, 3);
        var one = await TakeAsync(pool, 1);

        Assert.All(three, lease => Assert.StartsWith("127.64.0.", lease.Address, StringComparison.Ordinal));
        Assert.All(next, lease => Assert.StartsWith("127.64.1.", lease.Address, StringComparison.Ordinal));
        Assert.Empty(one.Intersect([.. three, .. next]));
    }

    [Fact]
    public async Task An_address_that_was_given_back_rests_while_others_are_free()
    {
        using var pool = Pool(AddressMode.Loopback);
        var first = await TakeAsync(pool, 1);
        pool.GiveBack(first);

        Assert.NotEqual(first, await TakeAsync(pool, 1));
    }

    [Fact]
    public async Task What_is_stored_as_taken_is_not_given_again_after_a_restart()
    {
        await _store.Groups.InsertAsync(ReplicationGroups.Groups.Orders(), Cancellation);
        using var pool = Pool(AddressMode.Loopback);
        await pool.LoadAsync(Cancellation);

        Assert.Equal([new Lease("127.64.0.4", Lease.AnyPort)], await TakeAsync(pool, 1));
    }

    [Fact]
    public async Task In_ports_mode_any_number_of_addresses_is_one_with_a_port_of_its_own()
    {
        using var pool = Pool(AddressMode.Ports);

        var (first, second) = (await TakeAsync(pool, 3), await TakeAsync(pool, 3));

        Assert.Equal([new Lease(PortsMode.Address, 20000)], first);
        Assert.Equal([new Lease(PortsMode.Address, 20001)], second);
    }

    [Fact]
    public async Task In_ports_mode_a_port_that_was_asked_for_is_given_once_and_then_refused_by_name()
    {
        using var pool = Pool(AddressMode.Ports);

        Assert.Equal(6379, Assert.Single(await TakeAsync(pool, 1, askedPort: 6379)).Port);
        var fault = await Assert.ThrowsAsync<FaultException>(() => TakeAsync(pool, 1, askedPort: 6379));
        Assert.Equal("InvalidParameterValue", fault.Fault.Code);
        Assert.Contains("6379", fault.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 20_000)]
    public async Task A_host_that_gives_a_full_block_again_fails_the_create_and_holds_up_nobody()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var pool = new AddressPool(new FakeHosts { Blocks = 1 }, _store.Leases);
        await TakeAsync(pool, 3);

        await Task.Run(() => Assert.ThrowsAsync<InvalidOperationException>(() => TakeAsync(pool, 3)), cancellation);

        Assert.Equal("127.64.0.4", (await TakeAsync(pool, 1))[0].Address);
    }

    private AddressPool Pool(AddressMode mode) => new(new FakeHosts { AddressMode = mode }, _store.Leases);

    private static Task<IReadOnlyList<Lease>> TakeAsync(AddressPool pool, int count, int? askedPort = null) =>
        pool.TakeAsync(Installations.Scope, "us-east-1a", count, askedPort, Cancellation);
}
