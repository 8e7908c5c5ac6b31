using Larder.Model.Nodes;

namespace Larder.Agent.Replication;

/// <summary>Which replicas lag, in time: bytes say little, as a replica confirms once a second and a primary may write a
/// hundred megabytes meanwhile. One lags that has not confirmed what its primary had written this long ago.</summary>
internal sealed class ReplicaLag
{
    public static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(3);

    private readonly Queue<(DateTimeOffset At, long Offset)> _written = new();

    public IReadOnlyList<ReplicaSeen> Of(long written, IReadOnlyList<ReplicaProgress> replicas, DateTimeOffset now)
    {
        _written.Enqueue((now, written));
        // The newest that is old enough is the measure.
        while (_written.Count > 1 && now - _written.ElementAt(1).At >= Tolerated) _written.Dequeue();
        var (at, expected) = _written.Peek();
        var due = now - at >= Tolerated ? expected : 0;
        return [.. replicas.Select(replica => new ReplicaSeen(replica.Address, !replica.Online || replica.Offset < due))];
    }
}
