using Larder.Agent;
using Larder.Agent.Engines;
using Larder.Model.Nodes;
using Larder.Server.Configuration;

namespace Larder.Server.Commands.Doctor;

/// <summary>What caches can be made of, asked of the programs themselves.</summary>
internal static class EngineChecks
{
    public static async Task<IReadOnlyList<Check>> AllAsync(LarderOptions options, TimeProvider time, CancellationToken cancellation)
    {
        // Discovery reads programs alone: neither the home nor the key is touched.
        var catalog = await EngineCatalog.DiscoverAsync(new AgentOptions
        {
            Home = options.Home,
            RootKey = ReadOnlyMemory<byte>.Empty,
            RegisteredEngines = [.. options.Engines.Programs],
            SearchPath = options.Engines.SearchPath,
        }, time, cancellation);
        return Judge(catalog.Engines, catalog.Problems);
    }

    internal static IReadOnlyList<Check> Judge(IReadOnlyList<InstalledEngine> engines, IReadOnlyList<string> problems)
    {
        List<Check> checks =
        [
            .. engines.Select(engine => Check.Ok(Name(engine.Kind), $"{engine.FullVersion}, {engine.Program}")),
            .. problems.Select(problem => Check.Warning("engine", problem, "correct Engines:Programs, or leave the program out.")),
        ];
        var kinds = engines.Select(engine => engine.Kind).ToHashSet();
        if (kinds.Count == 0)
            checks.Add(Check.Blocks("engines", "none can be run", "install redis-server, valkey-server or memcached, or name one in Engines:Programs."));
        else if (!kinds.Contains(EngineKind.Redis) && !kinds.Contains(EngineKind.Valkey))
            checks.Add(Check.Warning("engines", Without(kinds), "install redis-server or valkey-server for replicas, eviction policies and streams."));
        return checks;
    }

    private static string Without(HashSet<EngineKind> kinds) => kinds.Contains(EngineKind.Garnet)
        ? "neither Redis nor Valkey is installed: redis caches run on the embedded Garnet, one node each"
        : "neither Redis nor Valkey is installed: memcached caches only";

    private static string Name(EngineKind kind) => kind.ToString().ToLowerInvariant();
}
