using Larder.Console.Caches;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Console;

public sealed class LiveTests
{
    private readonly FakeTimeProvider _time = new();
    private string _state = "creating";
    private int _reads;

    [Fact]
    public async Task State_is_told_at_once_and_then_when_it_is_another()
    {
        await using var states = Read(TestContext.Current.CancellationToken);
        Assert.True(await states.MoveNextAsync());
        Assert.Equal("creating", states.Current);

        var next = states.MoveNextAsync().AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);
        Assert.Equal(2, _reads);

        _state = "available";
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
        Assert.Equal("available", states.Current);
    }

    [Fact]
    public async Task Who_left_is_not_read_for_any_more()
    {
        using var left = new CancellationTokenSource();
        await using var states = Read(left.Token);
        Assert.True(await states.MoveNextAsync());
        var next = states.MoveNextAsync().AsTask();

        await left.CancelAsync();
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.False(await next);
        Assert.Equal(1, _reads);
    }

    private IAsyncEnumerator<string> Read(CancellationToken cancellation) => new Live(_time)
        .ReadAsync(_ => Task.FromResult(Next()), string.Equals, cancellation)
        .GetAsyncEnumerator(CancellationToken.None);

    private string Next()
    {
        _reads++;
        return _state;
    }
}
