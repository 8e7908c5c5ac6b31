using Larder.E2E.Harness;
using Larder.Model.Probes;
using Larder.Server.Commands.Caches;
using Larder.Server.Probes;
using StackExchange.Redis;

namespace Larder.E2E.Probes;

/// <summary>The client that failovers are measured with: what it says of a cache is so, and it leaves nothing behind.</summary>
public sealed class WriteProbeTests(ClassServer shared) : IClassFixture<ClassServer>, IAsyncLifetime
{
    private RedisClient _client = null!;
    private CacheAddress _address = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var group = await shared.Server.Owner(shared.NewRegion()).AvailableGroupAsync("orders");
        _client = await RedisClient.ConnectAsync(group);
        _address = CacheAddress.Of(group.NodeGroups![0].PrimaryEndpoint)!;
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    [Fact]
    public async Task Of_a_cache_that_serves_nothing_is_lost_and_nothing_is_left()
    {
        WriteCounts counts;
        await using (var probe = await StartAsync())
        {
            await KeysAsync(present: true);
            counts = await probe.StopAsync(Cancellation);
        }

        Assert.Equal((0, 0, 0), (counts.Lost, counts.Refused, counts.Unanswered));
        Assert.InRange(counts.Acknowledged, 200, long.MaxValue);
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task What_vanishes_is_counted_and_what_follows_expires_too()
    {
        await using var probe = await StartAsync();

        await _client.Keys.ExecuteAsync("FLUSHALL");
        Assert.All(await KeysAsync(present: true), key => Assert.InRange(_client.Keys.KeyTimeToLive(key)!.Value, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1)));
        var counts = await probe.StopAsync(Cancellation);

        Assert.InRange(counts.Lost, 200, counts.Acknowledged - 1);
    }

    [Fact]
    public async Task A_cut_connection_is_made_again_and_its_gap_is_seen()
    {
        await using var probe = await StartAsync();
        // Longer than any of its writes takes, and then all of its connections at once.
        await _client.Keys.ExecuteAsync("CLIENT", "PAUSE", "300", "WRITE");
        await Until.TrueAsync(async () => await _client.NumberAsync("blocked_clients") >= 4, "all its writes are held back");
        await _client.Keys.ExecuteAsync("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");

        var counts = await probe.StopAsync(Cancellation);

        Assert.Equal((4, 0), (counts.Unanswered, counts.Lost));
        Assert.InRange(counts.LongestGap, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Cut_short_it_leaves_nothing_either()
    {
        using var interrupted = new CancellationTokenSource();
        var probe = await WriteProbe.StartAsync(_address, TimeProvider.System, interrupted.Token);
        await KeysAsync(present: true);
        await interrupted.CancelAsync();

        await probe.DisposeAsync();

        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task Where_writes_are_refused_it_says_why()
    {
        var port = FreePorts.Take();
        var nobody = await Assert.ThrowsAsync<WriteProbeException>(() => WriteProbe.StartAsync(new("127.0.0.1", port), TimeProvider.System, Cancellation));
        Assert.StartsWith($"127.0.0.1:{port} takes no writes: ", nobody.Message, StringComparison.Ordinal);

        await _client.Keys.ExecuteAsync("CLIENT", "PAUSE", "8000", "WRITE");
        await Assert.ThrowsAsync<WriteProbeException>(StartAsync);
    }

    private Task<WriteProbe> StartAsync() => WriteProbe.StartAsync(_address, TimeProvider.System, Cancellation);

    /// <summary>The probe's; where they are to be present, once all are.</summary>
    private async Task<RedisKey[]> KeysAsync(bool present = false)
    {
        RedisKey[] keys = [];
        await Until.TrueAsync(async () =>
        {
            keys = (RedisKey[])(await _client.Keys.ExecuteAsync("KEYS", "larder:probe:*"))!;
            return !present || keys.Length == 4;
        }, "the probe's keys are there");
        return keys;
    }
}
