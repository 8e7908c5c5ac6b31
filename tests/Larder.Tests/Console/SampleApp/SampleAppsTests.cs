using Larder.Console.Caches;
using Larder.Console.Faults;
using Larder.Console.SampleApp;
using Larder.ControlPlane.Access;
using Larder.Model.Audit;
using Larder.Model.Paging;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Larder.Tests.Console.SampleApp;

public sealed class SampleAppsTests : IAsyncLifetime
{
    private static readonly Caller _caller = new(Installations.Scope, "AKIAANN");

    private readonly StoreFile _store = new();
    private readonly FakeCache _cache;
    private readonly ControlPlane.Audit.Audit _audit;
    private readonly SampleApps _apps;

    public SampleAppsTests()
    {
        _cache = new FakeCache(_store.Time);
        _audit = new(_store.Audit, _store.Time);
        _apps = new(_cache, _audit, new StandingTargets(), new Attempts(NullLogger<Attempts>.Instance), _store.Time);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _apps.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_start_is_recorded_with_the_keys_that_it_writes_and_stopping_deletes_them()
    {
        var target = Target("orders");
        Assert.False(_apps.IsRunning(target.Arn));
        Assert.Null(_apps.StateOf(target.Arn));

        await StartAsync(target);

        var entry = Assert.Single((await _audit.ListAsync(_caller, new(target.Arn), _firstPage, Cancellation)).Items);
        Assert.Equal(("RunSampleApplication", AuditOutcome.Sent), (entry.Note.Action, entry.Note.Outcome));
        Assert.StartsWith(entry.Note.Detail.TrimEnd('*'), Assert.Single(_cache.Keys).Key, StringComparison.Ordinal);

        await _apps.StopAsync(target.Arn);
        Assert.False(_apps.IsRunning(target.Arn));
        Assert.Equal(SampleEnd.Stopped, _apps.StateOf(target.Arn)!.End);
        Assert.Empty(_cache.Keys);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_started()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _apps.StartAsync(_caller, Target("orders"), new CancellationToken(canceled: true)));

        Assert.False(_apps.IsRunning(Target("orders").Arn));
        Assert.Equal(0, _cache.Opened);
    }

    [Fact]
    public async Task Each_cache_has_one_of_its_own_and_a_second_start_changes_nothing()
    {
        await StartAsync(Target("orders"));
        await StartAsync(Target("orders"));
        await StartAsync(Target("users"));

        Assert.Equal(2, _cache.Opened);
        await _apps.StopAsync(Target("orders").Arn);
        Assert.True(_apps.IsRunning(Target("users").Arn));
    }

    [Fact]
    public async Task All_end_with_the_browser_page_and_none_is_started_afterwards()
    {
        await StartAsync(Target("orders"));
        await StartAsync(Target("users"));

        await _apps.DisposeAsync();
        await _apps.StartAsync(_caller, Target("late"), Cancellation);

        Assert.Empty(_cache.Keys);
        Assert.False(_apps.IsRunning(Target("orders").Arn));
        Assert.Null(_apps.StateOf(Target("late").Arn));
    }

    private static readonly PageRequest _firstPage = PageRequest.From(null, null, new PageLimits("limit", "marker", 1, 100, 20));

    /// <summary>Returns once its first page is in the cache.</summary>
    private async Task StartAsync(SampleTarget target)
    {
        await _apps.StartAsync(_caller, target, Cancellation);
        while (_apps.StateOf(target.Arn) is { Figures.Misses: 0 })
        {
            Cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static SampleTarget Target(string id) => new()
    {
        Kind = CacheKind.ReplicationGroup,
        Id = id,
        Arn = $"arn:{id}",
        CreatedAt = Groups.Start,
        Endpoint = new("Primary", null, "127.64.0.8", 6379),
        IsMemcached = false,
    };
}

/// <summary>No cache is ever deleted.</summary>
internal sealed class StandingTargets : ISampleTargets
{
    public Task<bool> StandsAsync(Caller caller, SampleTarget target, CancellationToken cancellation) => Task.FromResult(true);
}
