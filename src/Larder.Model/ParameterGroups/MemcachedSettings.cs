using Larder.Model.Nodes;

namespace Larder.Model.ParameterGroups;

/// <summary>Parameters of Memcached as its options. It takes all of them at its start only, and what is not given is as the
/// engine has it.</summary>
internal static class MemcachedSettings
{
    private static readonly Dictionary<string, string> _letters = new(StringComparer.Ordinal)
    {
        ["binding_protocol"] = "B",
        ["chunk_size"] = "n",
        ["chunk_size_growth_factor"] = "f",
        ["max_item_size"] = "I",
    };

    private static readonly Dictionary<string, string> _switches = new(StringComparer.Ordinal)
    {
        ["cas_disabled"] = "C",
        ["disable_flush_all"] = "F",
        ["error_on_memory_exhausted"] = "M",
    };

    private static readonly HashSet<string> _onOff = new(StringComparer.Ordinal) { "lru_crawler", "lru_maintainer", "maxconns_fast", "slab_reassign" };

    private static readonly HashSet<string> _valued = new(StringComparer.Ordinal)
    {
        "hash_algorithm", "idle_timeout", "slab_automove", "slab_chunk_max", "watcher_logbuf_size", "worker_logbuf_size",
    };

    public static NodeSettings Of(ParameterGroup group)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var extended = new List<string>();
        foreach (var (name, value) in group.Values.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            if (_letters.TryGetValue(name, out var letter)) settings[letter] = value;
            else if (_switches.TryGetValue(name, out var flag) && value == "1") settings[flag] = "";
            else if (_onOff.Contains(name)) extended.Add(value == "1" ? name : $"no_{name}");
            else if (_valued.Contains(name)) extended.Add($"{name}={value}");
            else if (name == "track_sizes" && value == "enabled") extended.Add(name);
        }

        if (extended.Count > 0) settings["o"] = string.Join(',', extended);
        return new() { AtStart = settings };
    }
}
