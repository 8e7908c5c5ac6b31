namespace Larder.Model.Probes;

/// <summary>What became of the writes of one connection: numbered, made one after the other, each tried once. Times count
/// from the beginning of the probe.</summary>
public sealed class WriteTally
{
    private readonly HashSet<long> _acknowledged = [];
    private TimeSpan? _last;
    private TimeSpan _longestGap;
    private long _refused;
    private long _unanswered;

    /// <summary>The cache has said that it is done, so from now on it must be there.</summary>
    public void Acknowledge(long number, TimeSpan at)
    {
        _acknowledged.Add(number);
        Reach(at);
        _last = at;
    }

    /// <summary>Gaps count from the last acknowledged write on: those before it were the client's own beginning.</summary>
    public void CountGapsFromHere() => _longestGap = TimeSpan.Zero;

    /// <summary>The cache has said that it is not done.</summary>
    public void Refuse() => _refused++;

    /// <summary>The connection ended before an answer: it may be done or not, and neither is a fault.</summary>
    public void Lose() => _unanswered++;

    /// <summary>A gap that is open at the end counts as far as it was seen.</summary>
    public void End(TimeSpan at) => Reach(at);

    /// <param name="present">The numbers that are there afterwards.</param>
    public WriteCounts Compare(IEnumerable<long> present) => new()
    {
        Acknowledged = _acknowledged.Count,
        Refused = _refused,
        Unanswered = _unanswered,
        Lost = _acknowledged.Except(present).LongCount(),
        LongestGap = _longestGap,
    };

    private void Reach(TimeSpan at)
    {
        if (_last is { } last && at - last > _longestGap) _longestGap = at - last;
    }
}
