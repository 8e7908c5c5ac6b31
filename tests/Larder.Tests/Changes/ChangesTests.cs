using Larder.ControlPlane.Changes;
using Larder.Model.Naming;
using Microsoft.Extensions.Time.Testing;

namespace Larder.Tests.Changes;

public sealed class ChangesTests
{
    private static readonly Scope _scope = new("000000000000", "us-east-1");
    private static readonly TimeSpan _atMost = TimeSpan.FromSeconds(30);
    private readonly ControlPlane.Changes.Changes _changes = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Who_waits_goes_on_with_the_next_change_and_is_told_what_it_was()
    {
        var seen = _changes.VersionOf(_scope);
        var waiting = WaitAsync(seen);
        Assert.False(waiting.IsCompleted);

        _changes.Tell([Group("orders")]);

        await waiting.WaitAsync(_atMost, TestContext.Current.CancellationToken);
        Assert.Equal([Group("orders")], _changes.Since(_scope, seen).Resources!);
    }

    [Fact]
    public void What_changed_while_it_was_being_read_is_not_waited_for()
    {
        var seen = _changes.VersionOf(_scope);
        _changes.Tell([Group("orders")]);
        Assert.True(WaitAsync(seen).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_change_of_another_region_wakes_nobody()
    {
        var waiting = WaitAsync(_changes.VersionOf(_scope));
        _changes.Tell([Group("orders") with { Scope = _scope with { Region = "eu-west-1" } }]);
        Assert.False(waiting.IsCompleted);

        _time.Advance(_atMost);
        await waiting.WaitAsync(_atMost, TestContext.Current.CancellationToken);
        Assert.Empty(_changes.Since(_scope, 0).Resources!);
    }

    [Fact]
    public void Only_what_came_after_is_told_and_each_resource_once()
    {
        _changes.Tell([Group("old")]);
        var seen = _changes.VersionOf(_scope);
        _changes.Tell([Group("orders")]);
        _changes.Tell([Group("orders"), Group("carts")]);

        var now = _changes.Since(_scope, seen);

        Assert.Equal([Group("carts"), Group("orders")], now.Resources!.OrderBy(one => one.Id, StringComparer.Ordinal));
        Assert.Empty(_changes.Since(_scope, now.Version).Resources!);
    }

    [Fact]
    public void Who_is_too_far_behind_is_told_to_read_everything()
    {
        _changes.Tell(Enumerable.Range(0, ScopeChanges.Kept).Select(index => Group($"cache-{index}")));
        Assert.Equal(ScopeChanges.Kept, _changes.Since(_scope, 0).Resources!.Count);
        _changes.Tell([Group("one-more")]);
        Assert.Null(_changes.Since(_scope, 0).Resources);
    }

    [Fact]
    public async Task Who_leaves_waits_no_more()
    {
        using var left = new CancellationTokenSource();
        var waiting = _changes.WaitAsync(_scope, 0, _atMost, _time, left.Token);
        await left.CancelAsync();
        await Task.WhenAny(waiting);
        Assert.True(waiting.IsCanceled);
    }

    private static Changed Group(string id) => new(_scope, Arn.ReplicationGroup, id);

    private async Task WaitAsync(long seen) => await _changes.WaitAsync(_scope, seen, _atMost, _time, TestContext.Current.CancellationToken);
}
