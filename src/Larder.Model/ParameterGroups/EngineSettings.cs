using Larder.Model.CacheClusters;
using Larder.Model.Nodes;

namespace Larder.Model.ParameterGroups;

/// <summary>What a parameter group has the nodes of a cache run by.</summary>
public static class EngineSettings
{
    public static NodeSettings Of(ParameterFamily family, ParameterGroup group, CacheClusterSpec spec) => spec.Engine.Program switch
    {
        EngineKind.Redis or EngineKind.Valkey => RedisSettings.Of(family, group, spec),
        EngineKind.Memcached => MemcachedSettings.Of(group),
        _ => new(),
    };

    /// <summary>Why a parameter can have no other value than its family's here; null where it can.</summary>
    public static string? WhyFixed(string parameter) => parameter switch
    {
        "appendonly" or "appendfsync" => "Caches are kept in memory; no append-only file is written.",
        "close-on-replica-write" or "close-on-slave-write" => "No released engine has this setting.",
        "activedefrag" => "It needs an engine that was built with an allocator of its own; distributions build theirs without.",
        "rename-commands" => "Commands that owners must not have are denied by Larder's users, under their own names.",
        "cluster-preferred-endpoint-type" => "Cluster mode is not served yet.",
        "memcached_connections_overhead" => "Memory for connections is not part of what a node's type counts here.",
        "watch" or "modern" or "no_modern" or "inline_ascii_resp" or "maximize_core_file_limit" => "The engines that can be run here have no such switch.",
        _ => null,
    };
}
