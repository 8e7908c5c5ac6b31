using Larder.Console.ReplicationGroups;
using Larder.Model.Probes;
using Larder.Server.Commands.Caches;

namespace Larder.Server.Probes;

/// <summary>A client that writes to an endpoint all the while, on a few connections, and says afterwards what became of its
/// writes. It leaves nothing behind, cut short or not.</summary>
internal sealed class WriteProbe : IWriteProbe
{
    // A failover cuts each once, so more of them look more closely; too many would be a load.
    private const int Connections = 4;
    private static readonly TimeSpan _startsWithin = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _looksEvery = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan _answersWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _readsWithin = TimeSpan.FromSeconds(10);

    // Less than a command that is interrupted is given for its end.
    private static readonly TimeSpan _deletesWithin = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _cut;
    private readonly ProbeKeys _keys;
    private readonly List<ProbeWriter> _writers;
    private readonly Task _running;

    private WriteProbe(CacheAddress address, TimeProvider time)
    {
        _cut = new(Timeout.InfiniteTimeSpan, time);
        _keys = new ProbeKeys(address, Connections, time);
        _writers = [.. _keys.Names.Select(key => new ProbeWriter(address, key, time))];
        var began = time.GetTimestamp();
        _running = Task.WhenAll(_writers.Select(writer => writer.RunAsync(began, _stop.Token, _cut.Token)));
    }

    /// <summary>Returns when every connection writes as it will.</summary>
    /// <exception cref="WriteProbeException">The endpoint takes no writes.</exception>
    public static async Task<WriteProbe> StartAsync(CacheAddress address, TimeProvider time, CancellationToken cancellation)
    {
        var probe = new WriteProbe(address, time);
        var began = time.GetTimestamp();
        while (!cancellation.IsCancellationRequested && time.GetElapsedTime(began) < _startsWithin)
        {
            if (probe._writers.All(writer => writer.IsWarm)) return probe;
            await Task.Delay(_looksEvery, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        var why = probe._writers.FirstOrDefault(writer => !writer.IsWarm)?.Trouble ?? "it does not answer";
        await probe.DisposeAsync();
        cancellation.ThrowIfCancellationRequested();
        throw new WriteProbeException($"{address} takes no writes: {why}");
    }

    /// <summary>Ends the writing, and reads back.</summary>
    /// <exception cref="WriteProbeException">What was written cannot be read back.</exception>
    public async Task<WriteCounts> StopAsync(CancellationToken cancellation)
    {
        await _stop.CancelAsync();
        _cut.CancelAfter(_answersWithin);
        await _running.WaitAsync(cancellation);
        var lists = await _keys.ReadAsync(_readsWithin, cancellation);
        return WriteCounts.Of([.. _writers.Zip(lists, (writer, present) => writer.Tally.Compare(present))]);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _cut.CancelAsync();
        await _running.WaitAsync(CancellationToken.None);
        foreach (var writer in _writers) writer.Dispose();
        await _keys.DeleteAsync(_deletesWithin);
        _stop.Dispose();
        _cut.Dispose();
    }
}
