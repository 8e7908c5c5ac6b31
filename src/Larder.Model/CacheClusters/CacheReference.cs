namespace Larder.Model.CacheClusters;

/// <summary>A cache by its name: a replication group, or a cluster of its own.</summary>
public sealed record CacheReference(string Id, bool IsGroup)
{
    private const int Named = 5;

    /// <summary>For a message that says who stands in the way: the first few by name, the others by their number.</summary>
    public static string Names(IReadOnlyList<CacheReference> caches)
    {
        var names = string.Join(", ", caches.Take(Named).Select(cache => cache.Id));
        return caches.Count > Named ? $"{names} and {caches.Count - Named} more" : names;
    }
}
