using Larder.ControlPlane.Access;
using Larder.ControlPlane.EngineVersions;
using Larder.ControlPlane.Facts;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.Leftovers;
using Larder.ControlPlane.Storage;
using Larder.Model.Leftovers;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Takes;
using Larder.Tests.Hosts;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.Storage;
using Microsoft.Extensions.Options;
using static Larder.Tests.Leftovers.Holdings;
using Door = Larder.ControlPlane.Leftovers.Leftovers;

namespace Larder.Tests.Leftovers;

/// <summary>The door to leftovers over a store of its own and a host that says what it is told to.</summary>
public sealed class LeftoversTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();
    private readonly FakeHosts _hosts = new();
    private readonly Caller _caller = new(Installations.Scope, "AK");
    private readonly Door _leftovers;

    public LeftoversTests()
    {
        var regions = new RegionReader(
            _store.Groups, _store.Clusters, new ParameterGroupTable(_store.Contexts, _store.Writer), new NetworkTable(_store.Contexts, _store.Writer),
            new KmsKeyTable(_store.Contexts, _store.Writer), _store.ReservedNodes, _store.Leases, _hosts, _store.Time);
        var installation = new InstallationView(
            _hosts, FactFiles.NodeTypes(), Options.Create(new HostsOptions()), Options.Create(new EnginesOptions()));
        _leftovers = new(regions, _store.Groups, _store.Clusters, _hosts, installation, PriceTable.Empty);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_stored_group_is_left_with_its_addresses_until_it_is_forgotten()
    {
        var stored = await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        _hosts.Holdings.Enqueue(Of(Node("n-1", stored.Arn, 11)));

        var orders = Assert.Single((await ReadAsync()).Running);
        Assert.Equal(("orders", 3, 11), (orders.Id, orders.Takes.Addresses, orders.Processes[0].Pid));

        await _store.Groups.DeleteAsync(new(stored, []), Cancellation);
        _hosts.Holdings.Clear();
        Assert.True((await ReadAsync()).NothingRuns);
    }

    [Fact]
    public async Task All_regions_of_the_account_are_looked_at_where_that_is_asked_for_and_those_of_others_never()
    {
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
        var elsewhere = _caller with { Scope = _caller.Scope with { Region = "eu-west-1" } };
        var stranger = _caller with { Scope = new Scope("111111111111", "us-east-1") };

        Assert.Empty((await _leftovers.ReadAsync(elsewhere, allRegions: false, Cancellation)).Items);
        Assert.Single((await _leftovers.ReadAsync(elsewhere, allRegions: true, Cancellation)).Items);
        Assert.Empty((await _leftovers.ReadAsync(stranger, allRegions: true, Cancellation)).Items);
    }

    [Fact]
    public async Task A_node_of_no_cache_is_seen_by_its_account_in_its_region_alone()
    {
        _hosts.Holdings.Enqueue(Of(Node("n-9", new Arn(_caller.Scope with { Region = "eu-west-1" }, Arn.Cluster, "gone").ToString(), 12)));

        Assert.Empty((await ReadAsync()).Items);
        Assert.Equal("n-9", Assert.Single((await _leftovers.ReadAsync(_caller, allRegions: true, Cancellation)).Running).Id);
        Assert.Empty((await _leftovers.ReadAsync(_caller with { Scope = new Scope("111111111111", "eu-west-1") }, allRegions: true, Cancellation)).Items);
        Assert.Equal("n-9", Assert.Single(await _leftovers.StraysAsync(Cancellation)).Id);
    }

    [Fact]
    public async Task A_node_that_is_removed_between_the_looks_is_no_stray()
    {
        _hosts.Holdings.Enqueue(Of(Node("n-9", "", 12)));
        _hosts.Holdings.Enqueue(Of());

        Assert.True((await ReadAsync()).NothingRuns);
    }

    private Task<LeftoverReport> ReadAsync() => _leftovers.ReadAsync(_caller, allRegions: false, Cancellation);
}
