using System.Globalization;
using System.Text.Json;
using Larder.Model.Maintenance;
using Larder.Model.NodeTypes;

namespace Larder.ControlPlane.Facts;

/// <summary>The fact tables of contract/facts, which are part of this assembly.</summary>
public static class FactFiles
{
    private const long Megabyte = 1024 * 1024;

    public static NodeTypeCatalog NodeTypes()
    {
        using var document = Open("node-types.json");
        var types = document.RootElement.GetProperty("node_types");
        return new NodeTypeCatalog(types.EnumerateObject()
            .Select(entry => NodeType(entry.Name, entry.Value, types))
            .OfType<NodeType>());
    }

    /// <summary>By region.</summary>
    public static IReadOnlyDictionary<string, MaintenanceBlock> MaintenanceBlocks()
    {
        using var document = Open("endpoints-arns.json");
        return document.RootElement.GetProperty("maintenance_window_blocks").EnumerateObject()
            .ToDictionary(entry => entry.Name, entry => Block(entry.Value.GetString()!), StringComparer.Ordinal);
    }

    // As in 03:00–11:00 UTC.
    private static MaintenanceBlock Block(string text)
    {
        var ends = text.Split(' ')[0].Split('–').Select(end => (int)TimeSpan.Parse(end, CultureInfo.InvariantCulture).TotalMinutes).ToArray();
        return new(ends[0], (ends[1] - ends[0] + WeeklyWindow.Day) % WeeklyWindow.Day);
    }

    // m7g and r7g have no documented limits and take those of m6g and r6g (scale_note of the table). Data tiering keeps
    // part of a cache on disk, which no engine here does: r6gd is not offered.
    private static NodeType? NodeType(string name, JsonElement entry, JsonElement all)
    {
        if (entry.TryGetProperty("data_tiering", out var tiering) && tiering.GetBoolean()) return null;
        var sized = entry.TryGetProperty("redis_maxmemory_bytes", out _)
            ? entry
            : all.GetProperty(name.Replace("7g.", "6g.", StringComparison.Ordinal));
        var bytes = sized.GetProperty("redis_maxmemory_bytes").GetInt64();
        return new NodeType
        {
            Name = name,
            RedisMaxMemoryBytes = bytes,
            MemcachedMaxMemoryMegabytes = sized.TryGetProperty("memcached_max_cache_memory_mb", out var megabytes)
                ? megabytes.GetInt32()
                : (int)(bytes / Megabyte),
            MemcachedThreads = sized.TryGetProperty("memcached_num_threads", out var threads) ? threads.GetInt32() : 2,
            Current = entry.TryGetProperty("generation", out var generation) && generation.GetString() == "current",
        };
    }

    internal static JsonDocument Open(string name)
    {
        using var stream = typeof(FactFiles).Assembly.GetManifestResourceStream($"facts/{name}")
            ?? throw new InvalidOperationException($"The fact table {name} is not part of this build.");
        return JsonDocument.Parse(stream);
    }
}
