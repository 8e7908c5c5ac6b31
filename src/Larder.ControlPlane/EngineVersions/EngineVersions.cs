using Larder.ControlPlane.Hosts;
using Larder.Model.Engines;
using Larder.Model.Faults;
using Larder.Model.Paging;

namespace Larder.ControlPlane.EngineVersions;

/// <summary>What this installation can really run.</summary>
public sealed class EngineVersions(InstallationView installation)
{
    /// <param name="defaultOnly">One version: the newest of the engine, which needs one of engine and family to be given.</param>
    public Page<Engine> List(string? engine, string? version, string? family, bool defaultOnly, PageRequest page)
    {
        if (defaultOnly && engine is null && family is null)
            throw FaultException.InvalidParameterCombination("The parameter DefaultOnly needs Engine or CacheParameterGroupFamily.");
        var found = installation.Now.Engines.All
            .Where(one => engine is null || string.Equals(one.Name, engine, StringComparison.OrdinalIgnoreCase))
            .Where(one => version is null || Model.Engines.EngineVersions.Means(version, one.FullVersion))
            .Where(one => family is null || string.Equals(one.Family, family, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (defaultOnly) found = [.. found.TakeLast(1)];
        return page.Of(found, Key);
    }

    private static string Key(Engine engine)
    {
        var version = Model.Engines.EngineVersions.Parse(engine.FullVersion);
        return $"{engine.Name} {version.Major:0000}.{version.Minor:0000}.{version.Build:00000} {engine.Program}";
    }
}
