using Larder.ControlPlane.Access;
using Larder.ControlPlane.Storage;
using Larder.ControlPlane.SubnetGroups;
using Larder.Model.CacheClusters;
using Larder.Model.Events;
using Larder.Model.Faults;
using Larder.Model.Paging;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.Storage;
using Larder.Tests.Vpcs;
using Door = Larder.ControlPlane.SubnetGroups.SubnetGroups;

namespace Larder.Tests.SubnetGroups;

/// <summary>The door to subnet groups over a store of its own.</summary>
public sealed class SubnetGroupsTests : IAsyncLifetime
{
    private static readonly string[] _subnets = [.. Networks.Default.Subnets.Select(subnet => subnet.Id)];
    private readonly StoreFile _store = new();
    private readonly Caller _caller = new(Installations.Scope, "AK");
    private readonly Door _groups;
    private readonly Larder.ControlPlane.Vpcs.Vpcs _vpcs;

    public SubnetGroupsTests()
    {
        var table = new NetworkTable(_store.Contexts, _store.Writer);
        (_groups, _vpcs) = (new(table, _store.Time), new(table));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_group_comes_back_as_it_was_made_with_its_subnets_zones_and_only_in_its_region()
    {
        var created = await CreateAsync("Shop");

        var found = await _groups.GetAsync(_caller, "SHOP", Cancellation);
        Assert.Equivalent(created, found, strict: true);
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], found.Subnets.Select(subnet => subnet.AvailabilityZone));
        var elsewhere = _caller with { Scope = _caller.Scope with { Region = "eu-west-1" } };
        Assert.Equal("CacheSubnetGroupNotFoundFault", await CodeAsync(() => _groups.GetAsync(elsewhere, "shop", Cancellation)));
    }

    [Fact]
    public async Task The_list_has_the_default_group_among_the_owners_in_the_order_of_names()
    {
        for (var number = 0; number < 25; number++) await CreateAsync($"own-{number:00}");
        await CreateAsync("a-first");

        var first = await _groups.ListAsync(_caller, PageRequest.From(20, null), Cancellation);
        var second = await _groups.ListAsync(_caller, PageRequest.From(20, first.Marker), Cancellation);

        var names = first.Items.Concat(second.Items).Select(view => view.Group.Name).ToList();
        Assert.Equal(["a-first", "default", "own-00"], names.Take(3));
        Assert.Equal((27, null), (names.Distinct().Count(), second.Marker));
    }

    [Fact]
    public async Task What_a_cache_has_cannot_be_taken_from_it_and_what_it_was_placed_into_must_be_there_still()
    {
        await CreateAsync("shop");
        var guard = await _vpcs.CreateSecurityGroupAsync(_caller, Networks.Shop(null), Cancellation);
        var sessions = Cluster("sessions", "127.64.0.1");
        await _store.Clusters.InsertAsync(sessions with { Spec = sessions.Spec with { SecurityGroups = [guard.Id] } }, Cancellation);

        var use = await _vpcs.UseAsync(_caller, Cancellation);
        Assert.Equal(["sessions"], use.CachesIn("shop").Concat(use.CachesBehind(guard.Id)).Select(cache => cache.Id).Distinct());
        Assert.Equal("CacheSubnetGroupInUse", await CodeAsync(() => _groups.DeleteAsync(_caller, "shop", Cancellation)));
        Assert.Equal("SubnetInUse", await CodeAsync(() => _groups.ModifyAsync(_caller, "shop", null, [_subnets[1]], Cancellation)));
        Assert.Equal("DependencyViolation", await CodeAsync(() => _vpcs.DeleteSubnetAsync(_caller, _subnets[0], Cancellation)));
        Assert.Equal("DependencyViolation", await CodeAsync(() => _vpcs.DeleteSecurityGroupAsync(_caller, guard.Id, null, Cancellation)));

        await _groups.ModifyAsync(_caller, "shop", null, [_subnets[0]], Cancellation);
        var elsewhere = Cluster("other", "127.64.0.2");
        elsewhere = elsewhere with { Nodes = [elsewhere.Nodes[0] with { Zone = "us-east-1b" }] };
        Assert.Equal("InvalidParameterCombination", await CodeAsync(() => _store.Clusters.InsertAsync(elsewhere, Cancellation)));
        Assert.Null(await _store.Clusters.FindAsync(_caller.Scope, "other", Cancellation));
    }

    [Fact]
    public async Task Tags_are_added_and_removed_and_the_default_group_takes_none()
    {
        await CreateAsync("shop");
        var tags = new SubnetGroupTags(_groups);

        Assert.Equal(["team", "tier"], (await tags.AddAsync(_caller, "shop", [new("tier", "1")], Cancellation)).Keys.Order());
        Assert.Equal(["tier"], (await tags.RemoveAsync(_caller, "shop", ["team"], Cancellation)).Keys);
        Assert.Equal(["tier"], (await tags.ListAsync(_caller, "shop", Cancellation)).Keys);
        Assert.Equal("InvalidARN", await CodeAsync(() => tags.AddAsync(_caller, "default", [new("tier", "1")], Cancellation)));
    }

    [Fact]
    public async Task Its_life_is_told_in_events()
    {
        await CreateAsync("Shop");
        await _groups.ModifyAsync(_caller, "shop", "new", null, Cancellation);
        await _groups.DeleteAsync(_caller, "SHOP", Cancellation);

        var now = _store.Time.GetUtcNow();
        var query = EventQuery.Over("cache-subnet-group", "shop", null, null, null, now);
        var events = await _store.Events.ListAsync(_caller.Scope, query, PageRequest.From(null, null), Cancellation);
        Assert.Equal(
            ["Cache subnet group created", "Cache subnet group modified", "Cache subnet group deleted"], events.Items.Select(one => one.Message));
    }

    private static CacheCluster Cluster(string id, string address)
    {
        var network = Larder.Model.SubnetGroups.SubnetGroupRules.Create(Networks.Default, "shop", "d", _subnets, []).Next;
        var plan = CacheClusterRules.Plan(
            new() { Id = id, Engine = "redis", NodeType = "cache.t3.micro", NumCacheNodes = 1, SubnetGroup = "shop", PreferredZone = "us-east-1a" },
            network, Installations.With(Installations.Redis7));
        return CacheClusterRules.Create(plan, [new($"n-{id}", "us-east-1a", address, 6379)], Groups.Start);
    }

    private Task<SubnetGroupView> CreateAsync(string name) =>
        _groups.CreateAsync(_caller, name, "of the shop", _subnets, [new("team", "shop")], Cancellation);

    private static async Task<string> CodeAsync(Func<Task> call) => (await Assert.ThrowsAsync<FaultException>(call)).Fault.Code;
}
