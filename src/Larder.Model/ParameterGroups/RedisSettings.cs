using System.Globalization;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;

namespace Larder.Model.ParameterGroups;

/// <summary>Parameters of Redis and Valkey in the engines' own names, which most of them have already. Those that
/// a running node takes are all given, also where nobody has changed them: so nodes run by what describe answers say, and what
/// is reset is set back.</summary>
internal static class RedisSettings
{
    private const string Buffers = "client-output-buffer-limit";
    private const string ReservedBytes = "reserved-memory";
    private const string ReservedPercent = "reserved-memory-percent";
    private const string Backlog = "repl-backlog-size";

    public static NodeSettings Of(ParameterFamily family, ParameterGroup group, CacheClusterSpec spec)
    {
        var given = family.Ordered
            .Where(parameter => parameter is { Modifiable: true, NodeTypeValues: null } && parameter.Exists(spec.Engine.FullVersion))
            .Where(parameter => EngineSettings.WhyFixed(parameter.Name) is null && !IsComposed(parameter.Name))
            .ToList();
        var live = given.Where(parameter => !parameter.NeedsReboot).ToDictionary(parameter => NameOf(parameter.Name), parameter => group.ValueOf(parameter)!);
        live[NodeSettings.MaxMemory] = Text(spec.MemoryBytesPerNode - Reserved(family, group, spec.MemoryBytesPerNode));
        // Where nobody says otherwise it grows with the node: a replica that was away for a moment need not copy all.
        live[Backlog] = group.Values.GetValueOrDefault(Backlog) ?? Text(Math.Clamp(spec.MemoryBytesPerNode / 64, 1 << 20, 64 << 20));
        if (BuffersOf(family, group) is { Length: > 0 } buffers) live[Buffers] = buffers;
        return new()
        {
            Live = live,
            // What nobody has set is as engines have it by themselves; so only what was set can be pending.
            AtStart = given.Where(parameter => parameter.NeedsReboot && group.Values.ContainsKey(parameter.Name)).ToDictionary(parameter => parameter.Name, parameter => group.ValueOf(parameter)!),
        };
    }

    private static string NameOf(string parameter) =>
        parameter == "cluster-allow-pubsub-shard-when-down" ? "cluster-allow-pubsubshard-when-down" : parameter;

    private static bool IsComposed(string name) =>
        name is ReservedBytes or ReservedPercent or Backlog || name.StartsWith(Buffers, StringComparison.Ordinal);

    // AWS: bytes where they are given, else a percentage.
    private static long Reserved(ParameterFamily family, ParameterGroup group, long memory)
    {
        if (Number(family, group, ReservedBytes) is > 0 and var bytes) return Math.Min(bytes, memory - (memory / 10));
        return Number(family, group, ReservedPercent) is { } percent ? memory * Math.Clamp(percent, 0, 90) / 100 : 0;
    }

    private static string BuffersOf(ParameterFamily family, ParameterGroup group)
    {
        string[] kinds = ["normal", "pubsub"];
        string[] parts = ["hard-limit", "soft-limit", "soft-seconds"];
        return string.Join(' ', kinds
            .Where(kind => parts.All(part => family.Parameters.ContainsKey($"{Buffers}-{kind}-{part}")))
            .SelectMany(kind => parts.Select(part => group.ValueOf(family.Parameters[$"{Buffers}-{kind}-{part}"])!).Prepend(kind)));
    }

    private static long? Number(ParameterFamily family, ParameterGroup group, string name) =>
        family.Parameters.TryGetValue(name, out var parameter)
        && long.TryParse(group.ValueOf(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
