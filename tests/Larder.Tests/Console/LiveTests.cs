using Larder.Console.Caches;
using Larder.ControlPlane.Changes;
using Larder.Model.Naming;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Console;

public sealed class LiveTests
{
    private static readonly Scope _scope = new("000000000000", "us-east-1");
    private readonly FakeTimeProvider _time = new();
    private readonly ControlPlane.Changes.Changes _changes = new();
    private string _state = "creating";
    private int _reads;

    [Fact]
    public async Task State_is_told_at_once_and_then_when_it_is_another()
    {
        await using var states = Read(TestContext.Current.CancellationToken);
        Assert.True(await states.MoveNextAsync());
        Assert.Equal("creating", states.Current);

        var next = states.MoveNextAsync().AsTask();
        _time.Advance(Live.Pause);
        _state = "available";
        Tell();

        Assert.True(await next);
        Assert.Equal("available", states.Current);
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Where_nothing_changes_nothing_is_read_until_it_is_time_to_look_anew()
    {
        await using var states = Read(TestContext.Current.CancellationToken);
        Assert.True(await states.MoveNextAsync());
        var next = states.MoveNextAsync().AsTask();

        _time.Advance(Live.Pause);
        _time.Advance(Live.Anew - TimeSpan.FromSeconds(1));
        Assert.Equal(1, _reads);

        _state = "stored by another server";
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
        Assert.Equal(_state, states.Current);
    }

    [Fact]
    public async Task However_much_changes_it_is_read_once_a_pause()
    {
        await using var states = Read(TestContext.Current.CancellationToken);
        Assert.True(await states.MoveNextAsync());
        var next = states.MoveNextAsync().AsTask();
        for (var change = 0; change < 100; change++) Tell();
        Assert.Equal(1, _reads);

        _state = "available";
        _time.Advance(Live.Pause);

        Assert.True(await next);
        Assert.Equal(2, _reads);
    }

    [Fact]
    public async Task Who_left_is_not_read_for_any_more()
    {
        using var left = new CancellationTokenSource();
        await using var states = Read(left.Token);
        Assert.True(await states.MoveNextAsync());
        var next = states.MoveNextAsync().AsTask();

        await left.CancelAsync();
        Tell();
        _time.Advance(Live.Anew);

        Assert.False(await next);
        Assert.Equal(1, _reads);
    }

    private void Tell() => _changes.Tell([new Changed(_scope, Arn.ReplicationGroup, "orders")]);

    private IAsyncEnumerator<string> Read(CancellationToken cancellation) => new Live(_changes, _time)
        .ReadAsync(_scope, _ => Task.FromResult(Next()), string.Equals, cancellation)
        .GetAsyncEnumerator(CancellationToken.None);

    private string Next()
    {
        _reads++;
        return _state;
    }
}
