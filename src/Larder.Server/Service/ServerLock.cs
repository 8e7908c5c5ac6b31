namespace Larder.Server.Service;

/// <summary>One server per home: an exclusive lock on server.lock, held as long as the process lives, however it ends.</summary>
public sealed class ServerLock : IDisposable
{
    // EWOULDBLOCK, as .NET passes it on: the lock is another's. Any other failure is the disk's.
    private const int HeldByAnother = 11;

    /// <summary>Whoever asks whether a server runs holds the lock for an instant, which must turn no server away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly FileStream _file;

    private ServerLock(FileStream file) => _file = file;

    /// <summary>Null where another server has it.</summary>
    /// <exception cref="IOException">The home cannot be written.</exception>
    public static async Task<ServerLock?> TryTakeAsync(string home, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            return await TakeAsync(home, time, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"the data directory {home} cannot be written: {fault.Message}", fault);
        }
    }

    public static bool IsHeld(string home)
    {
        if (!File.Exists(PathIn(home))) return false;

        // A shared lock: those who only ask do not take each other for a server.
        using var file = Open(home, FileAccess.Read, FileShare.Read, FileMode.Open);
        return file is null;
    }

    public void Dispose() => _file.Dispose();

    private static async Task<ServerLock?> TakeAsync(string home, TimeProvider time, CancellationToken cancellation)
    {
        OwnDirectory.Create(home);
        var until = time.GetUtcNow() + Patience;
        while (true)
        {
            if (Open(home, FileAccess.ReadWrite, FileShare.None, FileMode.OpenOrCreate) is { } file) return new ServerLock(file);
            if (time.GetUtcNow() >= until) return null;
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, cancellation);
        }
    }

    private static FileStream? Open(string home, FileAccess access, FileShare share, FileMode mode)
    {
        try
        {
            return new FileStream(PathIn(home), mode, access, share);
        }
        catch (IOException fault) when (fault.HResult == HeldByAnother)
        {
            return null;
        }
    }

    private static string PathIn(string home) => Path.Combine(home, "server.lock");
}
