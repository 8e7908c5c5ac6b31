using Larder.ControlPlane.Access;
using Larder.ControlPlane.EngineVersions;
using Larder.ControlPlane.Facts;
using Larder.ControlPlane.Hosts;
using Larder.ControlPlane.ParameterGroups;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Model.ParameterGroups;
using Larder.Tests.Hosts;
using Larder.Tests.Storage;
using Microsoft.Extensions.Options;

namespace Larder.Tests.ParameterGroups;

public sealed class ParameterGroupsTests : IAsyncLifetime
{
    private readonly StoreFile _store = new();
    private readonly Larder.ControlPlane.ParameterGroups.ParameterGroups _groups;
    private readonly Caller _caller = new(Installations.Scope, "AKIA");

    public ParameterGroupsTests() => _groups = new(
        new(_store.Contexts, _store.Writer),
        new ParameterCatalog(ParameterFacts.Families()),
        new InstallationView(new FakeHosts(), FactFiles.NodeTypes(), Options.Create(new HostsOptions()), Options.Create(new EnginesOptions())),
        grains: null!, _store.Time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_group_comes_back_as_it_was_made_and_only_in_its_own_region()
    {
        await CreateAsync("Sessions");

        var found = await _groups.GetAsync(_caller, "SESSIONS", Cancellation);
        Assert.Equal(("sessions", "redis7", "of sessions", "shop"), (found.Name, found.Family, found.Description, found.Tags["team"]));
        var elsewhere = _caller with { Scope = _caller.Scope with { Region = "eu-west-1" } };
        await RefusedAsync("CacheParameterGroupNotFound", () => _groups.GetAsync(elsewhere, "sessions", Cancellation));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused()
    {
        await CreateAsync("sessions");
        await RefusedAsync("CacheParameterGroupAlreadyExists", () => CreateAsync("SESSIONS"));
    }

    [Fact]
    public async Task The_list_has_defaults_and_own_groups_each_once_in_the_order_of_names()
    {
        for (var number = 0; number < 30; number++) await CreateAsync($"own-{number}");
        var names = new List<string>();
        for (string? marker = null; ;)
        {
            var page = await _groups.ListAsync(_caller, PageRequest.From(20, marker), Cancellation);
            Assert.True(page.Items.Count <= 20);
            names.AddRange(page.Items.Select(group => group.Name));
            if ((marker = page.Marker) is null) break;
        }

        Assert.Equal(names.Order(StringComparer.Ordinal).Distinct(), names);
        Assert.Equal(30, names.Count(name => name.StartsWith("own-", StringComparison.Ordinal)));
        Assert.Contains("default.memcached1.6", names);
    }

    [Fact]
    public async Task Changes_at_the_same_time_all_take_effect()
    {
        await CreateAsync("sessions");
        (string Name, string Value)[] changes = [("timeout", "60"), ("tcp-keepalive", "100"), ("slowlog-max-len", "7"), ("maxmemory-samples", "9")];

        await Task.WhenAll(changes.Select(change => _groups.ModifyAsync(_caller, "sessions", [new(change.Name, change.Value)], Cancellation)));

        Assert.Equal(changes.Select(change => change.Value).Order(), (await _groups.GetAsync(_caller, "sessions", Cancellation)).Values.Values.Order());
    }

    [Fact]
    public async Task A_deleted_group_is_gone_and_a_default_one_cannot_go()
    {
        await CreateAsync("sessions");
        await _groups.DeleteAsync(_caller, "sessions", Cancellation);

        await RefusedAsync("CacheParameterGroupNotFound", () => _groups.DeleteAsync(_caller, "sessions", Cancellation));
        await RefusedAsync("InvalidCacheParameterGroupState", () => _groups.DeleteAsync(_caller, "default.redis7", Cancellation));
    }

    [Fact]
    public async Task A_copy_has_what_the_other_has_and_is_its_own()
    {
        await CreateAsync("sessions");
        await _groups.ModifyAsync(_caller, "sessions", [new("timeout", "60")], Cancellation);

        var copy = await _groups.CopyAsync(_caller, "Carts", "SESSIONS", "of carts", [], Cancellation);
        await _groups.ResetAsync(_caller, "sessions", null, Cancellation);

        Assert.Equal(("carts", "redis7", "60"), (copy.Name, copy.Family, copy.Values["timeout"]));
        Assert.Equal("60", (await _groups.GetAsync(_caller, "carts", Cancellation)).Values["timeout"]);
        Assert.Empty((await _groups.CopyAsync(_caller, "plain", "default.redis7", "d", [], Cancellation)).Values);
    }

    [Fact]
    public async Task Who_saves_on_what_another_has_changed_meanwhile_is_told_and_saves_nothing()
    {
        await CreateAsync("sessions");
        var seen = await _groups.GetAsync(_caller, "sessions", Cancellation);
        var first = await _groups.SaveAsync(_caller, seen, new([new("timeout", "60")], []), Cancellation);

        await RefusedAsync("InvalidCacheParameterGroupState", () => _groups.SaveAsync(_caller, seen, new([new("timeout", "90")], []), Cancellation));
        Assert.Equal("60", (await _groups.GetAsync(_caller, "sessions", Cancellation)).Values["timeout"]);

        await _groups.SaveAsync(_caller, first, new([new("timeout", "90")], []), Cancellation);
        Assert.Equal("90", (await _groups.GetAsync(_caller, "sessions", Cancellation)).Values["timeout"]);
    }

    [Fact]
    public async Task Who_uses_a_group_is_told_each_cache_once_and_stands_in_the_way_of_its_end_by_name()
    {
        await CreateAsync("sessions");
        var group = ReplicationGroups.Groups.Of(2, automaticFailover: true);
        await _store.Groups.InsertAsync(group with { Spec = group.Spec with { ParameterGroup = "sessions" } }, Cancellation);

        var user = Assert.Single(await _groups.UsersAsync(_caller, "SESSIONS", Cancellation));
        Assert.Equal((new("orders", IsGroup: true), "7.0.15", false), (user.Cache, user.Engine.FullVersion, user.NeedsReboot));
        Assert.Empty(await _groups.UsersAsync(_caller, "default.redis7", Cancellation));
        var refusal = await Assert.ThrowsAsync<FaultException>(() => _groups.DeleteAsync(_caller, "sessions", Cancellation));
        Assert.Contains("is used by a cache: orders.", refusal.Fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tags_are_added_and_removed_and_a_default_group_takes_none()
    {
        await CreateAsync("sessions");
        var tags = new ParameterGroupTags(_groups);

        Assert.Equal(["team", "tier"], (await tags.AddAsync(_caller, "sessions", [new("tier", "1")], Cancellation)).Keys.Order());
        Assert.Equal(["tier"], (await tags.RemoveAsync(_caller, "sessions", ["team"], Cancellation)).Keys);
        Assert.Equal(["tier"], (await tags.ListAsync(_caller, "sessions", Cancellation)).Keys);
        await RefusedAsync("InvalidARN", () => tags.AddAsync(_caller, "default.redis7", [new("tier", "1")], Cancellation));
    }

    private Task<ParameterGroup> CreateAsync(string name) =>
        _groups.CreateAsync(_caller, name, "redis7", $"of {name}".ToLowerInvariant(), [new("team", "shop")], Cancellation);

    private static async Task RefusedAsync(string code, Func<Task> action) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<FaultException>(action)).Fault.Code);
}
