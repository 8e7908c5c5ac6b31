using Larder.Model.Nodes;

namespace Larder.Agent.Replication;

/// <summary>Which replicas lag, in time: bytes say little, as a replica confirms once a second and a primary may write a
/// hundred megabytes meanwhile. One lags that has not confirmed what its primary had written this long ago. So does one
/// that has confirmed nothing yet: a replica that has loaded the contents calls its link up, but its primary holds back
/// everything written since until the replica's next confirmation, up to a second later (diskless synchronisation).</summary>
internal sealed class ReplicaLag
{
    public static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(3);

    private readonly Queue<(DateTimeOffset At, long Offset)> _written = new();

    // What a replica must have confirmed to be one at all: more than was written when it was first seen online.
    private readonly Dictionary<string, long> _firstSeen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _confirmed = new(StringComparer.Ordinal);

    /// <summary>Whether one of them has yet to confirm that the stream reaches it; an idle primary writes nothing to confirm.</summary>
    public bool WaitsForAny { get; private set; }

    public IReadOnlyList<ReplicaSeen> Of(long written, IReadOnlyList<ReplicaProgress> replicas, DateTimeOffset now)
    {
        _written.Enqueue((now, written));
        // The newest that is old enough is the measure.
        while (_written.Count > 1 && now - _written.ElementAt(1).At >= Tolerated) _written.Dequeue();
        var (at, expected) = _written.Peek();
        var due = now - at >= Tolerated ? expected : 0;

        var online = replicas.Where(replica => replica.Online).ToList();
        Forget(online);
        foreach (var replica in online)
        {
            _firstSeen.TryAdd(replica.Address, written);
            if (replica.Offset > _firstSeen[replica.Address]) _confirmed.Add(replica.Address);
        }

        WaitsForAny = online.Any(replica => !_confirmed.Contains(replica.Address));
        return [.. replicas.Select(replica => new ReplicaSeen(
            replica.Address, !_confirmed.Contains(replica.Address) || replica.Offset < due))];
    }

    private void Forget(List<ReplicaProgress> online)
    {
        var left = _firstSeen.Keys.Except(online.Select(replica => replica.Address)).ToList();
        foreach (var address in left)
        {
            _firstSeen.Remove(address);
            _confirmed.Remove(address);
        }
    }
}
