using Larder.Model.Engines;

namespace Larder.Model.ServiceUpdates;

/// <summary>An engine program that is installed, newer than the one that caches of its family were made with. It exists as
/// long as there is such a cache; nothing is stored.</summary>
public sealed record ServiceUpdate(Engine Engine)
{
    public const string Available = "available";

    public string Name =>
        $"elasticache-{Engine.Name}-{Engine.FullVersion.Replace('.', '-').ToLowerInvariant()}-update";

    public string Description => $"{Engine.Description} is installed here; caches of {Engine.Family} run an older one.";

    public bool AppliesTo(Engine running) =>
        running.Name == Engine.Name && running.Program == Engine.Program && running.Family == Engine.Family
        && EngineVersions.Parse(running.ProgramVersion) < EngineVersions.Parse(Engine.ProgramVersion);

    /// <summary>All there are, by name.</summary>
    public static IReadOnlyList<ServiceUpdate> Of(EngineCatalog installed, IReadOnlyList<UpdatableCache> caches) =>
    [
        .. installed.All.Select(engine => new ServiceUpdate(engine))
            .Where(update => caches.Any(cache => update.AppliesTo(cache.Engine)))
            .OrderBy(update => update.Name, StringComparer.Ordinal),
    ];
}
