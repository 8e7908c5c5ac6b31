namespace Larder.Model.ServiceUpdates;

/// <summary>An update and a cache that it is for, or to which it was applied.</summary>
public sealed record UpdateAction(ServiceUpdate Update, UpdatableCache Cache)
{
    /// <summary>Orders them, and is each one's own.</summary>
    public string Key => $"{Update.Name} {(Cache.IsGroup ? "group" : "cluster")} {Cache.Id}";

    public string Status => Cache.StatusOf(Update);

    public AppliedUpdate? Applied => Cache.Applied?.Name == Update.Name ? Cache.Applied : null;

    public int NodesUpdated => Cache.Nodes.Count(node => !node.Updating && node.ProgramVersion == Update.Engine.ProgramVersion);

    public static IEnumerable<UpdateAction> Of(IEnumerable<ServiceUpdate> updates, IReadOnlyList<UpdatableCache> caches) =>
        from update in updates
        from cache in caches
        where update.AppliesTo(cache.Engine) || cache.Applied?.Name == update.Name
        select new UpdateAction(update, cache);
}
