namespace Larder.Agent.Nodes;

/// <summary>Two agents over one directory would start every node twice: the second one is turned away.</summary>
internal static class HomeLock
{
    /// <summary>An agent that is killed while it spawns leaves its lock to the child for the instant until that runs its
    /// program, so the next agent may find a lock that nobody holds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // EWOULDBLOCK, as .NET passes it on.
    private const int Held = 11;

    public static async Task<FileStream> TakeAsync(string home, TimeProvider time, CancellationToken cancellation)
    {
        var path = Path.Combine(home, "agent.lock");
        var until = time.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException fault) when (fault.HResult == Held)
            {
                if (time.GetUtcNow() >= until)
                    throw new IOException($"The data directory {home} is in use by another Larder: end that one first, or choose another directory.", fault);
            }
            await Task.Delay(TimeSpan.FromMilliseconds(10), time, cancellation);
        }
    }
}
