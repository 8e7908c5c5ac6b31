using Larder.Model.Probes;
using Larder.Model.ReplicationGroups;

namespace Larder.Console.ReplicationGroups;

/// <summary>A failover with a client on the primary endpoint that writes all the while.</summary>
public sealed class FailoverTest(IWriteProbes probes, TimeProvider time)
{
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(50);

    // Longer than the service tries.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    /// <param name="look">Reads the group.</param>
    /// <param name="ask">Asks for the failover.</param>
    /// <param name="cancellation">Ends the client and the waiting; the failover goes on.</param>
    /// <exception cref="Larder.Model.Faults.FaultException">It was refused.</exception>
    /// <exception cref="WriteProbeException">Nothing can be said of the writes.</exception>
    public async Task<TestedFailover> RunAsync(
        Func<Task<ReplicationGroup>> look, Func<Task<ReplicationGroup>> ask, CancellationToken cancellation)
    {
        var before = await look();
        await using var probe = await probes.StartAsync(before.Endpoints.Primary, before.PrimaryNode.Port, cancellation);
        var asked = await ask();
        var after = await SettledAsync(asked, look, cancellation);
        var writes = await probe.StopAsync(cancellation);
        var happened = after.LastFailover is { } record && record != before.LastFailover ? record : null;
        return new() { Writes = writes, Record = happened };
    }

    private async Task<ReplicationGroup> SettledAsync(
        ReplicationGroup group, Func<Task<ReplicationGroup>> look, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        while (group.Status != ReplicationGroupStatus.Available && time.GetElapsedTime(began) < _patience)
        {
            await Task.Delay(_pollInterval, time, cancellation);
            group = await look();
        }

        return group;
    }
}

/// <summary>What came of it.</summary>
public sealed record TestedFailover
{
    public required WriteCounts Writes { get; init; }

    /// <summary>As the service measured it; null where it was given up and nothing has changed.</summary>
    public required FailoverRecord? Record { get; init; }
}
