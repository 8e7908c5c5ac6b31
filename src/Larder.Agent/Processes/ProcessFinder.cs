using System.Globalization;

namespace Larder.Agent.Processes;

/// <summary>Finds processes by the directory they work in: a node's is its own, and nobody else has a reason to be there.</summary>
internal static class ProcessFinder
{
    /// <summary>Processes that we may signal and that work in a directory below <paramref name="root"/>, by directory.</summary>
    public static ILookup<string, ProcessIdentity> WorkingBelow(string root)
    {
        var prefix = Path.TrimEndingDirectorySeparator(RealPath(root)) + Path.DirectorySeparatorChar;
        return Processes()
            .Select(pid => (Pid: pid, Directory: WorkingDirectory(pid)))
            .Where(found => found.Directory?.StartsWith(prefix, StringComparison.Ordinal) is true)
            .Select(found => (found.Directory, Stat: ProcStat.Read(found.Pid)))
            .Where(found => found.Stat is { Alive: true })
            .OrderBy(found => found.Stat!.Session != found.Stat.Pid)
            .ToLookup(
                found => found.Directory!,
                found => new ProcessIdentity(found.Stat!.Pid, found.Stat.StartTime, BootId.Current));
    }

    /// <summary>Session leaders first: an engine that forked to save has a child in the same directory.</summary>
    public static IReadOnlyList<ProcessIdentity> WorkingIn(string directory)
    {
        var real = RealPath(directory);
        return [.. WorkingBelow(Path.GetDirectoryName(real) ?? "/")[real]];
    }

    /// <summary>The program a process runs; null where it is gone or another user's.</summary>
    public static string? Program(int pid) => Link(pid, "exe");

    /// <summary>/proc shows paths with their links resolved.</summary>
    public static string RealPath(string path)
    {
        var whole = Path.GetFullPath(path);
        var resolved = "/";
        foreach (var part in whole.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(resolved, part);
            resolved = new FileInfo(next).LinkTarget is null
                ? next
                : RealPath(Path.Combine(resolved, new FileInfo(next).LinkTarget!));
        }
        return resolved;
    }

    public static IEnumerable<int> Processes() =>
        Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var pid) ? pid : 0)
            .Where(pid => pid > 0);

    private static string? WorkingDirectory(int pid) => Link(pid, "cwd")?.Replace(" (deleted)", "", StringComparison.Ordinal);

    private static string? Link(int pid, string name)
    {
        try
        {
            return File.ResolveLinkTarget(
                string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/{name}"), returnFinalTarget: false)?.FullName;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or belongs to another user: not ours either way.
            return null;
        }
    }
}
