using Larder.Contract.ElastiCache;

namespace Larder.Server.Commands.Caches;

/// <summary>Caches for programs, in the lists and under the names of AWS's describe answers.</summary>
internal static class CacheJson
{
    public static void Write(Terminal terminal, Cache cache) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName(cache.Kind is CacheKind.ReplicationGroup ? "ReplicationGroup" : "CacheCluster");
        PrintedShape.Write(json, cache.Shape);
        json.WriteEndObject();
    });

    public static void Write(Terminal terminal, IReadOnlyList<Cache> caches, IReadOnlyList<Event>? events) => terminal.WriteJson(json =>
    {
        json.WriteStartObject();
        PrintedShape.WriteList(json, "ReplicationGroups",
            caches.Where(cache => cache.Kind is CacheKind.ReplicationGroup).Select(cache => cache.Shape));
        PrintedShape.WriteList(json, "CacheClusters",
            caches.Where(cache => cache.Kind is CacheKind.CacheCluster).Select(cache => cache.Shape));
        if (events is not null) PrintedShape.WriteList(json, "Events", events);
        json.WriteEndObject();
    });
}
