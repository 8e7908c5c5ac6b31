using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.ServiceUpdates;

/// <summary>An engine program that is installed, newer than the one that caches of its family run. It exists as long as there is
/// such a cache, or one to which it was applied last.</summary>
public sealed record ServiceUpdate(Engine Engine)
{
    public const string Available = "available";

    public string Name =>
        $"elasticache-{Engine.Name}-{Engine.FullVersion.Replace('.', '-').ToLowerInvariant()}-update";

    public string Description => $"{Engine.Description} is installed here; caches of {Engine.Family} run an older one.";

    public bool AppliesTo(Engine running) =>
        running.Name == Engine.Name && running.Program == Engine.Program && running.Family == Engine.Family
        && EngineVersions.Parse(running.ProgramVersion) < EngineVersions.Parse(Engine.ProgramVersion);

    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public void CheckFits(UpdatableCache cache)
    {
        if (!AppliesTo(cache.Engine))
        {
            throw FaultException.InvalidParameterValue(
                $"Service update {Name} is not for {cache.Id}, which runs {cache.Engine.Name} {cache.Engine.ProgramVersion}.");
        }

        if (Engine.Program is EngineKind.Garnet)
        {
            throw FaultException.InvalidParameterCombination(
                $"Garnet cannot hand the contents of {cache.Id} to a newer process: reboot its nodes, which empties them, or create another cache.");
        }
    }

    /// <exception cref="FaultException">InvalidReplicationGroupState, InvalidCacheClusterState.</exception>
    public void CheckInProgress(UpdatableCache cache)
    {
        if (cache.StatusOf(this) == UpdateStatus.InProgress) return;
        var why = $"Service update {Name} is not being applied to {cache.Id}, so there is nothing to stop.";
        throw cache.IsGroup ? FaultException.InvalidReplicationGroupState(why) : FaultException.InvalidCacheClusterState(why);
    }

    /// <summary>All there are, by name.</summary>
    public static IReadOnlyList<ServiceUpdate> Of(EngineCatalog installed, IReadOnlyList<UpdatableCache> caches) =>
    [
        .. installed.All.Select(engine => new ServiceUpdate(engine))
            .Where(update => caches.Any(cache => update.AppliesTo(cache.Engine)))
            .Concat(caches.Select(cache => cache.Applied).OfType<AppliedUpdate>().Select(applied => new ServiceUpdate(applied.Engine)))
            .DistinctBy(update => update.Name)
            .OrderBy(update => update.Name, StringComparer.Ordinal),
    ];
}
