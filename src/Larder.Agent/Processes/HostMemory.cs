using System.Globalization;

namespace Larder.Agent.Processes;

/// <summary>The memory that processes of ours can have: the machine's, or the tightest control group's above us.</summary>
public static class HostMemory
{
    public static long Bytes() => Smallest(
        File.ReadAllText("/proc/meminfo"),
        File.Exists("/proc/self/cgroup") ? File.ReadAllText("/proc/self/cgroup") : "",
        path => File.Exists(path) ? File.ReadAllText(path) : null);

    internal static long Smallest(string meminfo, string cgroup, Func<string, string?> read) =>
        LimitFiles(cgroup)
            .Select(path => long.TryParse(read(path)?.Trim(), CultureInfo.InvariantCulture, out var limit) ? limit : long.MaxValue)
            .Append(Total(meminfo))
            .Min();

    private static long Total(string meminfo)
    {
        var line = meminfo.Split('\n').First(line => line.StartsWith("MemTotal:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }

    /// <summary>A limit binds everything below it, so every level up to the root counts. Inside a container the path
    /// that we are shown may not exist, but the root is the container's own.</summary>
    private static IEnumerable<string> LimitFiles(string cgroup)
    {
        foreach (var line in cgroup.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(':', 3) is not [_, var controllers, var path]) continue;
            var (root, file) = controllers.Length == 0 ? ("/sys/fs/cgroup", "memory.max")
                : controllers.Split(',').Contains("memory") ? ("/sys/fs/cgroup/memory", "memory.limit_in_bytes")
                : ("", "");
            if (root.Length == 0) continue;
            for (var level = path.TrimEnd('/'); level.Length > 0; level = level[..level.LastIndexOf('/')])
                yield return $"{root}{level}/{file}";
            yield return $"{root}/{file}";
        }
    }
}
