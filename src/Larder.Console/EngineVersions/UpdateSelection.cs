using Larder.Model.ServiceUpdates;

namespace Larder.Console.EngineVersions;

/// <summary>The caches that are ticked for one update, and what can be done with all of them.</summary>
public sealed class UpdateSelection
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public bool Has(UpdateAction action) => _keys.Contains(action.Key);

    public void Choose(UpdateAction action, bool chosen)
    {
        if (chosen) _keys.Add(action.Key);
        else _keys.Remove(action.Key);
    }

    public void Clear() => _keys.Clear();

    /// <summary>Those of the ticked ones that are as they were ticked for.</summary>
    public IReadOnlyList<UpdateAction> ToApply(IEnumerable<UpdateAction> actions) => [.. actions.Where(Has).Where(CanApply)];

    public IReadOnlyList<UpdateAction> ToStop(IEnumerable<UpdateAction> actions) => [.. actions.Where(Has).Where(CanStop)];

    /// <summary>Whether there is anything to tick it for.</summary>
    public static bool CanChoose(UpdateAction action) => CanApply(action) || CanStop(action);

    public static UpdateTargets Targets(IReadOnlyList<UpdateAction> actions) => new(
        [.. actions.Select(action => action.Cache.ReplicationGroupId).OfType<string>()],
        [.. actions.Select(action => action.Cache.CacheClusterId).OfType<string>()]);

    private static bool CanApply(UpdateAction action) =>
        action.Status is UpdateStatus.NotApplied or UpdateStatus.Stopped && action.Update.AppliesTo(action.Cache.Engine);

    private static bool CanStop(UpdateAction action) => action.Status == UpdateStatus.InProgress;
}
