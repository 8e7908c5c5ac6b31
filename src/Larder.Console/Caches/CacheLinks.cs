namespace Larder.Console.Caches;

/// <summary>Addresses that belong to one cache.</summary>
internal static class CacheLinks
{
    public static string Page(CacheDetails cache) => cache.Kind is CacheKind.ReplicationGroup
        ? ConsolePaths.ReplicationGroup(cache.Id)
        : ConsolePaths.CacheCluster(cache.Id);

    public static string Tab(CacheDetails cache, CacheTab tab) => Tab(Page(cache), tab);

    public static string GroupTab(string id, CacheTab tab) => Tab(ConsolePaths.ReplicationGroup(id), tab);

    private static string Tab(string page, CacheTab tab) => tab is CacheTab.Overview ? page : $"{page}/{CacheTabs.SlugOf(tab)}";

    public static string Modify(CacheDetails cache) => $"{Page(cache)}/modify";

    public static string ParameterGroup(string name) => $"/console/parameter-groups/{Uri.EscapeDataString(name)}";
}
