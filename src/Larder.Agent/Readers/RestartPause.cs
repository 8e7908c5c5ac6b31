namespace Larder.Agent.Readers;

/// <summary>How long to wait before a relay that ended is started again.</summary>
internal static class RestartPause
{
    private static readonly TimeSpan _settled = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _least = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(5);

    /// <summary>At once, unless it ends as soon as it starts: then the pauses grow, so that no core is lost to it.</summary>
    public static TimeSpan After(TimeSpan lived, TimeSpan before)
    {
        if (lived >= _settled) return TimeSpan.Zero;
        var longer = before * 2 < _least ? _least : before * 2;
        return longer < _most ? longer : _most;
    }
}
