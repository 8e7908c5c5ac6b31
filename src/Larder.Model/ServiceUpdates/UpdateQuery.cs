namespace Larder.Model.ServiceUpdates;

/// <summary>DescribeUpdateActions' filters; null and empty ones let everything pass.</summary>
public sealed record UpdateQuery
{
    public string? UpdateName { get; init; }
    public string? Engine { get; init; }
    public IReadOnlyList<string>? ReplicationGroupIds { get; init; }
    public IReadOnlyList<string>? CacheClusterIds { get; init; }
    public IReadOnlyList<string>? UpdateStatuses { get; init; }
    public IReadOnlyList<string>? ActionStatuses { get; init; }

    public bool Lets(UpdateAction action) =>
        (UpdateName is null || Same(UpdateName, action.Update.Name))
        && (Engine is null || Same(Engine, action.Cache.Engine.Name))
        && LetsCache(action.Cache)
        && Among(UpdateStatuses, ServiceUpdate.Available)
        && Among(ActionStatuses, action.Status);

    public static bool Among(IReadOnlyList<string>? wanted, string word) => wanted is not { Count: > 0 } || wanted.Contains(word);

    // Either list narrows; both together name groups and clusters.
    private bool LetsCache(UpdatableCache cache) =>
        (ReplicationGroupIds is not { Count: > 0 } && CacheClusterIds is not { Count: > 0 })
        || Names(ReplicationGroupIds, cache.ReplicationGroupId) || Names(CacheClusterIds, cache.CacheClusterId);

    private static bool Names(IReadOnlyList<string>? ids, string? id) =>
        id is not null && ids?.Contains(id, StringComparer.OrdinalIgnoreCase) is true;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
