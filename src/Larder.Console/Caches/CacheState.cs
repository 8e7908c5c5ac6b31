namespace Larder.Console.Caches;

/// <param name="Cache">Null where there is no such cache, or none any more.</param>
public sealed record CacheState(CacheDetails? Cache)
{
    /// <summary>A revision stands for all that is stored of a cache.</summary>
    public static bool Same(CacheState last, CacheState next) => last.Cache?.Revision == next.Cache?.Revision;
}
