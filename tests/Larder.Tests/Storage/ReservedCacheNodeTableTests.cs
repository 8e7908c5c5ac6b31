using Larder.ControlPlane.Facts;
using Larder.Model.Faults;
using Larder.Model.ReservedCacheNodes;
using Larder.Model.Tags;

namespace Larder.Tests.Storage;

public sealed class ReservedCacheNodeTableTests : IAsyncLifetime
{
    private static readonly Offering _offering = Offering.All(FactFiles.NodeTypes()).First();
    private readonly StoreFile _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_purchase_reads_back_as_it_was_stored()
    {
        await BuyAsync(Ours);

        Assert.Equivalent(Ours, await _store.ReservedNodes.FindAsync(Ours.Scope, "ours", Cancellation), strict: true);
        Assert.Equivalent(new[] { Ours }, await _store.ReservedNodes.AllAsync(Ours.Scope, Cancellation), strict: true);
    }

    [Fact]
    public async Task Another_region_does_not_see_it_and_may_have_the_same_id()
    {
        var there = Ours with { Scope = Ours.Scope with { Region = "eu-west-1" } };
        await BuyAsync(Ours);

        Assert.Empty(await _store.ReservedNodes.AllAsync(there.Scope, Cancellation));
        await BuyAsync(there);
        Assert.Single(await _store.ReservedNodes.AllAsync(there.Scope, Cancellation));
    }

    [Fact]
    public async Task An_id_that_is_taken_is_refused()
    {
        await BuyAsync(Ours);

        Assert.Equal("ReservedCacheNodeAlreadyExists", await CodeAsync(() => BuyAsync(Ours)));
    }

    [Fact]
    public async Task The_quota_counts_what_is_active()
    {
        await BuyAsync(Ours with { Count = 8 });

        Assert.Equal("ReservedCacheNodeQuotaExceeded", await CodeAsync(() => BuyAsync(Ours with { Id = "more", Count = 3 })));
        await BuyAsync(Ours with { Id = "last", Count = 2 });
        await BuyAsync(Ours with { Id = "later", Count = 10, StartTime = Ours.EndTime });
    }

    [Fact]
    public async Task A_change_of_tags_is_stored_and_one_that_is_refused_is_not()
    {
        await BuyAsync(Ours);

        await _store.ReservedNodes.ChangeAsync(Ours.Scope, "ours", one => one with { Tags = TagRules.Remove(one.Tags, ["team"]) }, Cancellation);
        Assert.Equal("TagNotFound", await CodeAsync(() => _store.ReservedNodes.ChangeAsync(
            Ours.Scope, "ours", one => one with { Tags = TagRules.Remove(one.Tags, ["team"]) }, Cancellation)));
        Assert.Equal("ReservedCacheNodeNotFound", await CodeAsync(() => _store.ReservedNodes.ChangeAsync(
            Ours.Scope, "others", one => one, Cancellation)));

        Assert.Empty((await _store.ReservedNodes.FindAsync(Ours.Scope, "ours", Cancellation))!.Tags);
    }

    private ReservedCacheNode Ours => new()
    {
        Scope = Installations.Scope,
        Id = "ours",
        Offering = _offering,
        Count = 1,
        StartTime = _store.Time.GetUtcNow(),
        Tags = new Dictionary<string, string> { ["team"] = "shop" },
    };

    private Task BuyAsync(ReservedCacheNode node) => _store.ReservedNodes.InsertAsync(node, nodesPerRegion: 10, Cancellation);

    private static async Task<string> CodeAsync(Func<Task> action) => (await Assert.ThrowsAsync<FaultException>(action)).Fault.Code;
}
