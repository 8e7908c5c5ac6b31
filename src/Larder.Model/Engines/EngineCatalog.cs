using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.Engines;

/// <summary>What this installation can really run, and which of it a request gets. Garnet stands in for redis only
/// where no Redis is installed.</summary>
public sealed class EngineCatalog
{
    private readonly List<Engine> _engines;
    private readonly bool _substitute;

    /// <param name="installed">The programs that the hosts have reported.</param>
    /// <param name="substitute">Whether the nearest version of the same engine may stand in for one that is not installed.</param>
    public EngineCatalog(IEnumerable<InstalledEngine> installed, bool substitute)
    {
        _substitute = substitute;
        _engines = [.. installed.SelectMany(Named).DistinctBy(engine => (engine.Name, engine.ProgramVersion))];
        if (_engines.Any(engine => engine is { Name: EngineNames.Redis, Program: EngineKind.Redis }))
            _engines.RemoveAll(engine => engine is { Name: EngineNames.Redis, Program: EngineKind.Garnet });
        _engines.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name) is not 0 and var byName
            ? byName
            : EngineVersions.Parse(left.FullVersion).CompareTo(EngineVersions.Parse(right.FullVersion)));
    }

    /// <summary>By name, then by version.</summary>
    public IReadOnlyList<Engine> All => _engines;

    /// <exception cref="FaultException">InvalidParameterValue: no such engine; InvalidParameterCombination: no such version, or none installed.</exception>
    public Engine Resolve(string? name, string? version)
    {
        if (string.IsNullOrEmpty(name))
            throw FaultException.InvalidParameterValue("The parameter Engine must be provided and must not be null.");
        var engine = name.ToLowerInvariant();
        if (!EngineNames.All.Contains(engine))
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter Engine must be one of {string.Join(", ", EngineNames.All)}; {name} was given.");
        }

        var candidates = _engines.Where(candidate => candidate.Name == engine).ToList();
        if (candidates.Count == 0)
            throw FaultException.InvalidParameterCombination($"{engine} is not installed here. {HowToGet(engine)}");
        if (string.IsNullOrEmpty(version)) return candidates[^1];

        var meant = candidates.LastOrDefault(candidate => EngineVersions.Means(version, candidate.FullVersion));
        if (meant is null && _substitute) meant = Nearest(candidates, version);
        if (meant is null)
        {
            throw FaultException.InvalidParameterCombination(
                $"Cannot find version {version} for {engine}. Installed here: "
                + $"{string.Join(", ", candidates.Select(candidate => candidate.FullVersion))}. {HowToGet(engine)} "
                + "Or set Larder:Engines:Substitute to run the nearest installed version instead.");
        }

        return meant with { AskedVersion = version };
    }

    private static Engine? Nearest(List<Engine> candidates, string version)
    {
        var wanted = EngineVersions.Parse(version.Replace("x", "0", StringComparison.Ordinal));
        return candidates.MinBy(candidate =>
        {
            var actual = EngineVersions.Parse(candidate.FullVersion);
            return Math.Abs(((actual.Major - wanted.Major) * 10_000L) + ((actual.Minor - wanted.Minor) * 100L)
                + (actual.Build - wanted.Build));
        });
    }

    private static IEnumerable<Engine> Named(InstalledEngine installed)
    {
        yield return Entry(EngineVersions.EngineNameOf(installed.Kind), installed, installed.FullVersion);
        if (installed is { Kind: EngineKind.Garnet, ClaimedRedisVersion: { } claimed })
            yield return Entry(EngineNames.Redis, installed, claimed);
    }

    private static Engine Entry(string name, InstalledEngine installed, string fullVersion) => new()
    {
        Name = name,
        Version = EngineVersions.Spelled(name, fullVersion),
        Family = EngineVersions.Family(name, fullVersion),
        Program = installed.Kind,
        ProgramVersion = installed.FullVersion,
        FullVersion = fullVersion,
    };

    private static string HowToGet(string engine) => engine switch
    {
        EngineNames.Valkey => "Install valkey-server (for instance `apt-get install valkey-server`), or register its path in Larder:Engines:Programs.",
        EngineNames.Garnet => "The embedded Garnet node was not built with this installation.",
        _ => $"Install it (for instance `apt-get install {(engine == EngineNames.Redis ? "redis-server" : engine)}`), or register its path in Larder:Engines:Programs.",
    };
}
