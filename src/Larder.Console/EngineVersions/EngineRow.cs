using Larder.Model.CacheClusters;
using Larder.Model.Engines;
using Larder.Model.ServiceUpdates;

namespace Larder.Console.EngineVersions;

/// <summary>A version that can run here, or that a cache runs still, and which caches that are.</summary>
public sealed record EngineRow(Engine Engine, bool Installed, IReadOnlyList<CacheReference> Caches)
{
    /// <summary>The newest of each engine first; last those that caches run and nobody can start any more.</summary>
    public static IReadOnlyList<EngineRow> Of(IReadOnlyList<Engine> installed, IReadOnlyList<UpdatableCache> caches)
    {
        var left = caches.Where(cache => !installed.Any(engine => IsSame(engine, cache.Engine)));
        return
        [
            .. installed
                .OrderBy(engine => engine.Name, StringComparer.Ordinal).ThenByDescending(engine => Model.Engines.EngineVersions.Parse(engine.FullVersion))
                .Select(engine => new EngineRow(engine, Installed: true, Named(caches.Where(cache => IsSame(engine, cache.Engine))))),
            .. left.GroupBy(cache => (cache.Engine.Name, cache.Engine.Program, cache.Engine.ProgramVersion))
                .Select(group => new EngineRow(group.First().Engine with { FullVersion = group.Key.ProgramVersion }, Installed: false, Named(group))),
        ];
    }

    private static bool IsSame(Engine one, Engine other) =>
        (one.Name, one.Program, one.ProgramVersion) == (other.Name, other.Program, other.ProgramVersion);

    private static List<CacheReference> Named(IEnumerable<UpdatableCache> caches) =>
        [.. caches.Select(cache => new CacheReference(cache.Id, cache.IsGroup)).OrderBy(cache => cache.Id, StringComparer.Ordinal)];
}
