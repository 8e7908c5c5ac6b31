namespace Larder.Model.ServiceUpdates;

/// <summary>An update and a cache that it is for. None is applied yet: that would replace the cache's nodes one by one.</summary>
public sealed record UpdateAction(ServiceUpdate Update, UpdatableCache Cache)
{
    public const string NotApplied = "not-applied";

    /// <summary>Orders them, and is each one's own.</summary>
    public string Key => $"{Update.Name} {(Cache.IsGroup ? "group" : "cluster")} {Cache.Id}";

    public static IEnumerable<UpdateAction> Of(IEnumerable<ServiceUpdate> updates, IReadOnlyList<UpdatableCache> caches) =>
        from update in updates
        from cache in caches
        where update.AppliesTo(cache.Engine)
        select new UpdateAction(update, cache);
}
