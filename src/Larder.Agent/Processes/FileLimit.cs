namespace Larder.Agent.Processes;

/// <summary>How many files a process may have open: children inherit it, and an engine caps its clients by it.</summary>
internal static unsafe class FileLimit
{
    private const int OpenFiles = 7;

    /// <summary>Raises our own soft limit to the hard one and returns it.</summary>
    public static long Raise()
    {
        var limits = stackalloc ulong[2];
        if (Libc.GetLimit(OpenFiles, limits) != 0) return 1024;
        if (limits[0] < limits[1])
        {
            limits[0] = limits[1];
            _ = Libc.SetLimit(OpenFiles, limits);
            _ = Libc.GetLimit(OpenFiles, limits);
        }
        return (long)Math.Min(limits[0], int.MaxValue);
    }
}
