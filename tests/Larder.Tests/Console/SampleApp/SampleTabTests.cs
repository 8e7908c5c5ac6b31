using Bunit;
using Larder.Console.Caches;
using Larder.Console.CacheShell;
using Larder.Console.ReplicationGroups;
using Larder.Console.SampleApp;
using Larder.ControlPlane.Access;
using Larder.Model.Faults;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;
using Larder.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Larder.Tests.Console.SampleApp;

public sealed class SampleTabTests : ConsoleContext, IAsyncLifetime
{
    private readonly StoreFile _store = new();
    private readonly FakeCache _cache;
    private Func<Task> _failOver = () => Task.CompletedTask;

    public SampleTabTests()
    {
        _cache = new FakeCache(_store.Time);
        Services.AddSingleton<ICacheClients>(_cache);
        Services.AddSingleton(new ControlPlane.Audit.Audit(_store.Audit, _store.Time));
        Services.AddSingleton<ISampleTargets>(new StandingTargets());
        Services.AddSingleton<TimeProvider>(_store.Time);
        Services.AddScoped<SampleApps>();
    }

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task What_it_writes_is_said_before_it_starts_and_then_its_figures_are_shown_until_it_is_stopped()
    {
        var tab = Tab(Pair.Orders());
        Assert.Contains("larder:sample:*", tab.Find(".sample-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("127.64.0.8:6379", tab.Find(".sample-facts").TextContent, StringComparison.Ordinal);
        Assert.Empty(tab.FindAll("[data-testid=sample-hits], [data-testid=sample-failover]"));
        Assert.Equal(0, _cache.Opened);

        await StartAsync(tab);

        Assert.Empty(tab.FindAll("[data-testid=sample-start]"));
        Assert.NotEqual("0", Text(tab, "sample-misses"));
        Assert.Equal("0", Text(tab, "sample-without"));
        Assert.Equal("Not yet", Text(tab, "sample-interruption"));
        Assert.Contains("without the cache", tab.Find("[data-testid=sample-picture]").GetAttribute("aria-label"), StringComparison.Ordinal);

        await tab.Find("[data-testid=sample-stop]").ClickAsync(new());
        Assert.Contains("Its keys are deleted", Text(tab, "sample-ended"), StringComparison.Ordinal);
        Assert.NotNull(tab.Find("[data-testid=sample-start]"));
        Assert.NotEqual("0", Text(tab, "sample-misses"));
        Assert.Empty(_cache.Keys);
    }

    [Fact]
    public async Task It_goes_on_while_other_tabs_are_looked_at()
    {
        await StartAsync(Tab(Pair.Orders()));

        await DisposeComponentsAsync();
        var again = Tab(Pair.Orders());

        Assert.NotNull(again.Find("[data-testid=sample-running]"));
        Assert.Equal(1, _cache.Opened);
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_is_said_to_and_afterwards_how_long_it_did_not()
    {
        var tab = Tab(Pair.Orders());
        await StartAsync(tab);

        _cache.IsDown = true;
        await PassUntilAsync(() => Assert.Contains("Connection refused", Text(tab, "sample-silent"), StringComparison.Ordinal));
        _cache.IsDown = false;

        await PassUntilAsync(() => Assert.StartsWith("Once so far, for ", Text(tab, "sample-interruption"), StringComparison.Ordinal));
        Assert.NotEqual("0", Text(tab, "sample-without"));
        Assert.Empty(tab.FindAll("[data-testid=sample-silent]"));
    }

    [Fact]
    public async Task A_failover_is_asked_for_and_what_it_cost_by_the_service_s_measure_is_told()
    {
        var asked = 0;
        _failOver = () => Task.FromResult(asked++);
        var group = Pair.Orders();
        var tab = Tab(group);
        await StartAsync(tab);

        await tab.Find("[data-testid=sample-failover]").ClickAsync(new());
        Assert.Equal(1, asked);
        Assert.True(tab.Find("[data-testid=sample-failover]").HasAttribute("disabled"));

        var after = group with
        {
            Revision = group.Revision + 2,
            LastFailover = new() { Kind = HandoverKind.Planned, From = "orders-001", To = "orders-002", CompletedAt = Groups.Start, Outage = TimeSpan.FromMilliseconds(4.2), LostAtMost = 0 },
        };
        tab.Render(one => one.Add(shown => shown.Cache, ReplicationGroupDetails.Of(after)));
        Assert.Contains("no writes for 4.2 ms", Text(tab, "sample-failed-over"), StringComparison.Ordinal);
        Assert.False(tab.Find("[data-testid=sample-failover]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_failover_that_is_refused_says_why_and_can_be_tried_again()
    {
        _failOver = () => throw FaultException.TestFailoverNotAvailable("it cannot be done now");
        var tab = Tab(Pair.Orders());
        await StartAsync(tab);

        await tab.Find("[data-testid=sample-failover]").ClickAsync(new());

        Assert.Contains("it cannot be done now", Text(tab, "refused"), StringComparison.Ordinal);
        Assert.False(tab.Find("[data-testid=sample-failover]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Where_nothing_can_be_failed_over_it_says_why()
    {
        var tab = Tab(Groups.Orders() with { Phase = ReplicationGroupPhase.Available });
        await StartAsync(tab);

        Assert.True(tab.Find("[data-testid=sample-failover]").HasAttribute("disabled"));
        Assert.Contains("no replica", Text(tab, "obstacle"), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_there_is_an_endpoint_nothing_can_be_started()
    {
        var tab = Tab(Groups.Orders());

        Assert.Empty(tab.FindAll("[data-testid=sample-start]"));
        Assert.Contains("as soon as the cache is available", tab.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_of_a_group_have_no_application_of_their_own()
    {
        var group = Pair.Orders();
        var member = Larder.Console.CacheClusters.CacheClusterDetails.Of(group.Members()[0]);

        Assert.DoesNotContain(CacheTab.Sample, CacheTabs.Of(member));
        Assert.Contains(CacheTab.Sample, CacheTabs.Of(ReplicationGroupDetails.Of(group)));
    }

    private IRenderedComponent<SampleTab> Tab(ReplicationGroup group) => Render<SampleTab>(tab => tab
        .Add(one => one.Cache, ReplicationGroupDetails.Of(group))
        .Add(one => one.FailOver, () => _failOver())
        .AddCascadingValue(new Caller(Installations.Scope, "AKIAANN")));

    private async Task StartAsync(IRenderedComponent<SampleTab> tab)
    {
        await tab.Find("[data-testid=sample-start]").ClickAsync(new());
        Assert.NotNull(tab.Find("[data-testid=sample-running]"));
        await PassUntilAsync(() => Assert.NotEqual("0", Text(tab, "sample-misses")));
    }

    /// <summary>Lets time pass, and the application take its turns, until it holds.</summary>
    private async Task PassUntilAsync(Action assertion)
    {
        const int tries = 2000;
        for (var number = 1; ; number++)
        {
            _store.Time.Advance(TimeSpan.FromMilliseconds(25));
            await Task.Yield();
            try
            {
                assertion();
                return;
            }
            catch (Exception) when (number < tries)
            {
                // Not yet.
            }
        }
    }

    private static string Text(IRenderedComponent<SampleTab> tab, string id) => tab.Find($"[data-testid={id}]").TextContent.Trim();
}
