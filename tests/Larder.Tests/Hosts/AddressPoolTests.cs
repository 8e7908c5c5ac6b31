using Larder.ControlPlane.Hosts;
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
    public async Task Each_node_gets_addresses_that_no_other_has_and_keeps_the_port_it_asked_for()
    {
        using var pool = Pool(AddressMode.Loopback);

        var (first, second) = (await TakeAsync(pool, 2), await TakeAsync(pool, 2));

        Assert.Empty(first.Addresses.Intersect(second.Addresses));
        Assert.Equal((6379, 6379), (first.Port, second.Port));
        Assert.NotEqual(first.Key, second.Key);
    }

    [Fact]
    public async Task A_full_block_is_followed_by_another_and_the_rest_of_the_first_is_not_forgotten()
    {
        using var pool = Pool(AddressMode.Loopback);

        var three = await TakeAsync(pool, 3);
        var next = await TakeAsync(pool, 3);
        var one = await TakeAsync(pool, 1);

        Assert.All(three.Addresses, address => Assert.StartsWith("127.64.0.", address, StringComparison.Ordinal));
        Assert.All(next.Addresses, address => Assert.StartsWith("127.64.1.", address, StringComparison.Ordinal));
        Assert.Empty(one.Addresses.Intersect([.. three.Addresses, .. next.Addresses]));
    }

    [Fact]
    public async Task An_address_that_was_given_back_rests_while_others_are_free()
    {
        using var pool = Pool(AddressMode.Loopback);
        var first = await TakeAsync(pool, 1);
        pool.GiveBack([first]);

        Assert.NotEqual(first.Address(), (await TakeAsync(pool, 1)).Address());
    }

    [Fact]
    public async Task What_is_stored_as_taken_is_not_given_again_after_a_restart()
    {
        await _store.Groups.InsertAsync(ReplicationGroups.Groups.Orders(), Cancellation);
        using var pool = Pool(AddressMode.Loopback);
        await pool.LoadAsync(Cancellation);

        Assert.Equal("127.64.0.4", (await TakeAsync(pool, 1)).Address());
    }

    [Fact]
    public async Task In_ports_mode_all_endpoints_of_a_node_are_one_address_with_a_port_of_its_own()
    {
        using var pool = Pool(AddressMode.Ports);

        var (first, second) = (await TakeAsync(pool, 3), await TakeAsync(pool, 3));

        Assert.Equal([PortsMode.Address], first.Addresses);
        Assert.Equal((20000, 20001), (first.Port, second.Port));
    }

    [Fact]
    public async Task In_ports_mode_a_port_that_was_asked_for_is_given_once_and_then_refused_by_name()
    {
        using var pool = Pool(AddressMode.Ports);

        Assert.Equal(6379, (await TakeAsync(pool, 1, portAsked: true)).Port);
        var fault = await Assert.ThrowsAsync<FaultException>(() => TakeAsync(pool, 1, portAsked: true));
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

        Assert.Equal("127.64.0.4", (await TakeAsync(pool, 1)).Address());
    }

    private AddressPool Pool(AddressMode mode) => new(new FakeHosts { AddressMode = mode }, _store.Leases);

    private static Task<NodePlace> TakeAsync(AddressPool pool, int count, bool portAsked = false) =>
        pool.TakeAsync(Installations.Scope, "us-east-1a", count, 6379, portAsked, Cancellation);
}

internal static class Places
{
    public static string Address(this NodePlace place) => place.Addresses[0];
}
