using Larder.ControlPlane.Access;
using Larder.ControlPlane.EngineVersions;
using Larder.ControlPlane.Facts;
using Larder.ControlPlane.Hosts;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Tests.Hosts;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.Storage;
using Microsoft.Extensions.Options;

namespace Larder.Tests.ServiceUpdates;

/// <summary>What is stored and what is installed, brought together; reading needs neither placement nor grains.</summary>
public sealed class ServiceUpdatesTests : IAsyncLifetime
{
    private const string Name = "elasticache-redis-7-0-16-update";

    private static readonly PageRequest _page = PageRequest.From(20, null);
    private readonly StoreFile _store = new();
    private readonly Caller _caller = new(Installations.Scope, "LKIATEST");
    private readonly ControlPlane.ServiceUpdates.ServiceUpdates _updates;

    public ServiceUpdatesTests()
    {
        var hosts = new FakeHosts { Engines = [Installations.Redis7, Updates.Newer] };
        var installation = new InstallationView(
            hosts, FactFiles.NodeTypes(), Options.Create(new HostsOptions()), Options.Create(new EnginesOptions()));
        var groups = new ControlPlane.ReplicationGroups.ReplicationGroups(
            _store.Groups, _store.Clusters, null!, null!, null!, null!, installation, _store.Time);
        _updates = new(
            groups, new(_store.Clusters, groups, null!, null!, null!, null!, installation, _store.Time), installation);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _store.InitializeAsync();
        await _store.Groups.InsertAsync(Groups.Orders(), Cancellation);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_group_is_updated_as_a_whole_and_its_members_are_not_listed_beside_it()
    {
        var action = Assert.Single((await _updates.ListActionsAsync(_caller, new(), _page, Cancellation)).Items);

        Assert.Equal((Name, "orders", true), (action.Update.Name, action.Cache.Id, action.Cache.IsGroup));
    }

    [Fact]
    public async Task An_update_is_found_by_name_and_status_and_another_is_not()
    {
        Assert.Equal(Name, Assert.Single((await _updates.ListAsync(_caller, Name, ["available"], _page, Cancellation)).Items).Name);
        Assert.Empty((await _updates.ListAsync(_caller, null, ["cancelled", "expired"], _page, Cancellation)).Items);
        Assert.Equal("ServiceUpdateNotFoundFault", await CodeAsync(() => _updates.ListAsync(_caller, "another", null, _page, Cancellation)));
    }

    [Fact]
    public async Task A_batch_of_an_update_that_is_not_there_is_refused_and_of_one_that_is_each_cache_is_told()
    {
        Assert.Equal("ServiceUpdateNotFoundFault", await CodeAsync(() => _updates.ApplyAsync(_caller, "another", new(["orders"], []), Cancellation)));
        Assert.Equal("ServiceUpdateNotFoundFault", await CodeAsync(() => _updates.StopAsync(_caller, "another", new(["orders"], []), Cancellation)));
        var result = await _updates.ApplyAsync(_caller, Name, new(["nobody"], ["orders-001"]), Cancellation);
        Assert.Empty(result.Processed);
        Assert.Equal(["ReplicationGroupNotFoundFault", "InvalidParameterValue"], result.Unprocessed.Select(one => one.Fault.Code));
    }

    [Fact]
    public async Task Who_has_no_caches_has_no_updates() => Assert.Empty((await _updates.ListAsync(
        _caller with { Scope = Installations.Scope with { Region = "eu-west-1" } }, null, null, _page, Cancellation)).Items);

    private static async Task<string> CodeAsync(Func<Task> action) => (await Assert.ThrowsAsync<FaultException>(action)).Fault.Code;
}
