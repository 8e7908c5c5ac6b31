using Larder.Console.Faults;
using Larder.Console.SampleApp;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Console.SampleApp;

public sealed class SampleRunTests : IDisposable
{
    private const string Prefix = "larder:sample:test";

    private readonly FakeTimeProvider _time = new();
    private readonly FakeCache _cache;
    private readonly CancellationTokenSource _stop = new();
    private Func<bool> _stands = () => true;

    public SampleRunTests() => _cache = new FakeCache(_time);

    public void Dispose() => _stop.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_that_are_asked_for_again_come_from_the_cache_which_keeps_none_for_longer_than_twenty_seconds(bool memcached)
    {
        var (run, running) = Start(memcached);
        await PassAsync(TimeSpan.FromSeconds(10));

        var figures = run.State.Figures;
        Assert.InRange(figures.Hits, 250, 400);
        Assert.InRange(figures.Misses, 40, 150);
        Assert.Equal(0, figures.Without);
        Assert.InRange(figures.PerSecond, 35, 41);
        Assert.Equal(1, _cache.Opened);
        Assert.Equal(figures.Misses, _cache.Keys.Count);
        Assert.All(_cache.Keys, key => Assert.StartsWith($"{Prefix}:page-", key.Key, StringComparison.Ordinal));
        Assert.All(_cache.Keys.Values, left => Assert.InRange(left, TimeSpan.Zero, CachedPages.KeptFor));

        await _stop.CancelAsync();
        await running;

        Assert.Equal(SampleEnd.Stopped, run.State.End);
        Assert.False(run.IsRunning);
        Assert.Empty(_cache.Keys);
    }

    [Fact]
    public async Task While_the_cache_is_away_it_goes_on_without_it_and_afterwards_with_it_on_a_new_connection()
    {
        var (run, running) = Start();
        await PassAsync(TimeSpan.FromSeconds(2));

        _cache.IsDown = true;
        await PassAsync(TimeSpan.FromSeconds(1));
        Assert.InRange(run.State.Figures.Without, 35, 41);
        Assert.Equal("Connection refused", run.State.Trouble);
        Assert.InRange(run.State.Figures.SilentFor!.Value, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(1.1));
        _cache.IsDown = false;
        await PassAsync(TimeSpan.FromSeconds(1));

        var figures = run.State.Figures;
        Assert.Equal((1L, 2), (figures.Interruptions, _cache.Opened));
        Assert.InRange(figures.LastInterruption!.Value, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(1.2));
        Assert.Null(figures.SilentFor);
        await StopAsync(running);
    }

    [Theory]
    [InlineData(false, "READONLY You can't write against a read only replica.")]
    [InlineData(true, "SERVER_ERROR out of memory storing object")]
    public async Task A_refusal_is_no_answer_and_the_connection_is_not_used_again(bool memcached, string refusal)
    {
        _cache.Refusal = refusal;
        var (run, running) = Start(memcached);
        await PassAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((0L, 0L), (run.State.Figures.Hits, run.State.Figures.Misses));
        Assert.Equal(refusal, run.State.Trouble);
        Assert.Equal(run.State.Figures.Without, _cache.Opened);
        await StopAsync(running);
    }

    [Fact]
    public async Task No_visitor_waits_for_the_cache_longer_than_half_a_second_and_those_who_left_meanwhile_are_not_served()
    {
        var (run, running) = Start();
        await PassAsync(TimeSpan.FromSeconds(1));
        var before = run.State.Figures;

        _cache.IsMute = true;
        await PassAsync(TimeSpan.FromSeconds(2));

        Assert.InRange(run.State.Figures.Without, 3, 4);
        Assert.Null(run.State.Trouble);
        _cache.IsMute = false;
        await PassAsync(TimeSpan.FromSeconds(1));
        Assert.InRange(run.State.Figures.Hits + run.State.Figures.Misses - before.Hits - before.Misses, 15, 45);
        await StopAsync(running);
    }

    [Fact]
    public async Task It_ends_after_half_an_hour_and_leaves_nothing()
    {
        var (run, running) = Start();

        await PassAsync(SampleRun.Longest, TimeSpan.FromSeconds(1));
        await running;

        Assert.Equal((SampleEnd.TimeUp, 0), (run.State.End, _cache.Keys.Count));
    }

    [Fact]
    public async Task It_ends_when_the_cache_has_not_answered_for_a_minute_and_tells_why_it_did_not()
    {
        var (run, running) = Start();
        await PassAsync(TimeSpan.FromSeconds(1));

        _cache.IsDown = true;
        await PassAsync(SampleRun.Patience + TimeSpan.FromSeconds(1));
        await running;

        Assert.Equal((SampleEnd.Silent, "Connection refused"), (run.State.End, run.State.Trouble));
        Assert.InRange(run.State.Figures.SilentFor!.Value, SampleRun.Patience, SampleRun.Patience + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task It_ends_when_the_cache_is_deleted_and_does_not_touch_whoever_is_at_its_address()
    {
        var (run, running) = Start();
        await PassAsync(TimeSpan.FromSeconds(1));
        var left = _cache.Keys.Count;

        _cache.IsDown = true;
        await PassAsync(TimeSpan.FromSeconds(1));
        _stands = () => false;
        Assert.True(run.IsRunning);
        await PassAsync(TimeSpan.FromSeconds(2));
        _cache.IsDown = false;
        await running;

        Assert.Equal((SampleEnd.Gone, 1, left), (run.State.End, _cache.Opened, _cache.Keys.Count));
    }

    [Fact]
    public async Task A_fault_of_our_own_ends_it_and_is_told_with_its_request_id()
    {
        _stands = () => throw new InvalidOperationException("The store cannot be read.");
        _cache.IsDown = true;
        var (run, running) = Start();

        await PassAsync(TimeSpan.FromSeconds(4));
        await running;

        Assert.Equal((SampleEnd.Failed, "InternalFailure"), (run.State.End, run.State.Failed?.Code));
        Assert.NotEmpty(run.State.Failed!.RequestId);
    }

    private (SampleRun Run, Task Running) Start(bool memcached = false)
    {
        var pages = new CachedPages(
            async cancellation => memcached
                ? new MemcachedPageCache(await _cache.OpenMemcachedAsync("127.64.0.1", 11211, cancellation))
                : new RespPageCache(await _cache.OpenRespAsync("127.64.0.1", 6379, cancellation)),
            Prefix, number => $"page {number}", _time);
        var run = new SampleRun(pages, _ => Task.FromResult(_stands()), new Random(1), _time);
        return (run, run.RunAsync(new Attempts(NullLogger<Attempts>.Instance), _stop.Token));
    }

    private Task PassAsync(TimeSpan span) => PassAsync(span, TimeSpan.FromMilliseconds(5));

    /// <summary>Little by little, so that whoever waits for a moment does not miss it.</summary>
    private async Task PassAsync(TimeSpan span, TimeSpan step)
    {
        for (var passed = TimeSpan.Zero; passed < span; passed += step)
        {
            _time.Advance(step);
            await Task.Yield();
        }
    }

    private async Task StopAsync(Task running)
    {
        await _stop.CancelAsync();
        await running.WaitAsync(TestContext.Current.CancellationToken);
    }
}
