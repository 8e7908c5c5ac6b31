namespace Larder.Agent.Replication;

/// <summary>Whether a process that does not answer hangs. A long command (KEYS takes 1.5 s, FLUSHALL SYNC 5 s on a large
/// node) burns CPU and ends; a process that is stopped, or sleeps over a question, does not.</summary>
internal sealed class Silence
{
    public static readonly TimeSpan Stopped = TimeSpan.FromMilliseconds(250);
    public static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(700);
    public static readonly TimeSpan Working = TimeSpan.FromSeconds(60);

    private DateTimeOffset? _stoppedSince;
    private DateTimeOffset? _idleSince;
    private long _ticks;

    /// <summary>Null while it answers or has a reason not to.</summary>
    /// <param name="state">As in /proc/PID/stat.</param>
    /// <param name="ticks">CPU time used, which counts in hundredths of a second.</param>
    /// <param name="askedAt">The oldest question that it has not answered.</param>
    public DateTimeOffset? Since(char state, long ticks, DateTimeOffset? askedAt, DateTimeOffset now)
    {
        _stoppedSince = state is 'T' or 't' ? _stoppedSince ?? now : null;
        // Running, or waiting for the disk: it has something to do, or would if it were let.
        if (ticks != _ticks || state is 'R' or 'D' || _idleSince is null) _idleSince = now;
        _ticks = ticks;

        if (now - _stoppedSince >= Stopped) return _stoppedSince;
        if (askedAt is not { } asked) return null;
        var sleeps = now - asked >= Idle && now - _idleSince >= Idle;
        return sleeps || now - asked >= Working ? asked : null;
    }
}
