namespace Larder.Console.Caches;

/// <summary>The parts of a cache's page, in their order. Each has an address of its own and a resource, Tab_….</summary>
public enum CacheTab
{
    Overview,
    Nodes,
    Failover,
    Sample,
    Network,
    Commands,
    Parameters,
    Maintenance,
    Events,
    Tags,
}

internal static class CacheTabs
{
    /// <summary>As the address has it; whatever else it has, the first.</summary>
    public static CacheTab Parse(string? slug) =>
        Enum.GetValues<CacheTab>().FirstOrDefault(tab => string.Equals(SlugOf(tab), slug, StringComparison.OrdinalIgnoreCase));

    public static string SlugOf(CacheTab tab) => tab.ToString().ToLowerInvariant();

    public static IEnumerable<CacheTab> Of(CacheDetails cache) => Enum.GetValues<CacheTab>().Where(tab => Has(cache, tab));

    /// <summary>Applications use a group by its endpoints and not by its members, some of which take no writes.</summary>
    public static bool Has(CacheDetails cache, CacheTab tab) => tab switch
    {
        CacheTab.Failover => cache.Failover is not null,
        CacheTab.Sample => cache.ReplicationGroupId is null,
        _ => true,
    };
}
