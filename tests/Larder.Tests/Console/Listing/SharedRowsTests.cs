using Larder.Console.Caches;
using Larder.Console.Listing;
using Larder.ControlPlane.Changes;
using Larder.Model.Naming;
using Microsoft.Extensions.Time.Testing;
using static Larder.Tests.Console.Listing.ListedRows;

namespace Larder.Tests.Console.Listing;

public sealed class SharedRowsTests : IDisposable
{
    private static readonly Scope _scope = new("000000000000", "us-east-1");
    private readonly ControlPlane.Changes.Changes _changes = new();
    private readonly FakeTimeProvider _time = new();
    private readonly Dictionary<string, CacheRow> _stored = new[] { Row("carts"), Row("orders") }.ToDictionary(row => row.Id);
    private readonly SharedRows _rows;
    private int _readings;
    private int _finds;

    public SharedRowsTests() => _rows = new(
        _changes, _scope, _time,
        () =>
        {
            _readings++;
            return Task.FromResult(_stored.Values.ToList());
        },
        changed =>
        {
            _finds++;
            return Task.FromResult(changed.Type == Arn.ReplicationGroup ? _stored.GetValueOrDefault(changed.Id) : null);
        });

    public void Dispose() => _rows.Dispose();

    [Fact]
    public async Task A_hundred_pages_cost_one_reading()
    {
        var first = await _rows.ReadAsync();
        for (var page = 0; page < 100; page++) Assert.Same(first, await _rows.ReadAsync());
        Assert.Equal((1, 0), (_readings, _finds));
    }

    [Fact]
    public async Task Only_what_has_changed_is_read_again()
    {
        await _rows.ReadAsync();
        _stored["orders"] = Row("orders") with { Status = "modifying" };
        _stored["baskets"] = Row("baskets");
        _stored.Remove("carts");
        Tell("orders", "baskets", "carts");

        var rows = await _rows.ReadAsync();

        Assert.Equal(["baskets available", "orders modifying"], rows.Select(row => $"{row.Id} {row.Status}"));
        Assert.Equal((1, 3), (_readings, _finds));
    }

    [Fact]
    public async Task What_was_stored_without_being_another_shows_nothing_new()
    {
        var before = await _rows.ReadAsync();
        Tell("orders");
        Assert.Same(before, await _rows.ReadAsync());
    }

    [Fact]
    public async Task A_change_of_something_else_reads_nothing()
    {
        var before = await _rows.ReadAsync();
        _changes.Tell([new(_scope, Arn.ParameterGroup, "own")]);
        Assert.Same(before, await _rows.ReadAsync());
        Assert.Equal((1, 0), (_readings, _finds));
    }

    [Fact]
    public async Task What_another_server_has_stored_is_seen_when_everything_is_read_anew()
    {
        await _rows.ReadAsync();
        _stored["theirs"] = Row("theirs");
        Assert.Equal(2, (await _rows.ReadAsync()).Count);

        _time.Advance(Live.Anew);

        Assert.Equal(3, (await _rows.ReadAsync()).Count);
    }

    [Fact]
    public async Task A_great_many_changes_are_read_as_a_whole()
    {
        await _rows.ReadAsync();
        Tell([.. Enumerable.Range(0, 200).Select(index => $"cache-{index}")]);
        await _rows.ReadAsync();
        Assert.Equal((2, 0), (_readings, _finds));
    }

    private void Tell(params string[] ids) => _changes.Tell(ids.Select(id => new Changed(_scope, Arn.ReplicationGroup, id)));
}
