using Larder.Model.Faults;
using Larder.Model.Nodes;

namespace Larder.Model.Engines;

/// <summary>Another engine version for a cache that is there, in its owner's words (API reference, ModifyReplicationGroup: Engine,
/// EngineVersion). Null: as it is.</summary>
public sealed record EngineChange(string? Engine, string? Version)
{
    /// <summary>Null where nothing was said of either.</summary>
    public static EngineChange? Of(string? engine, string? version) => (engine ?? version) is null ? null : new(engine, version);

    /// <summary>What is to run. A version that means the one that runs changes no program, only how it is told: a newer patch of
    /// it is a service update.</summary>
    /// <exception cref="FaultException">InvalidParameterValue, InvalidParameterCombination.</exception>
    public Engine From(Engine present, EngineCatalog installed)
    {
        var name = Engine?.ToLowerInvariant() ?? present.Name;
        if (name == present.Name && (Version is null || EngineVersions.Means(Version, present.FullVersion)))
            return Version is null ? present : present with { AskedVersion = Version };
        var wanted = installed.Resolve(name, Version);
        if (wanted.Name == present.Name && wanted.ProgramVersion == present.ProgramVersion) return present with { AskedVersion = Version };
        if (wanted.Program is EngineKind.Garnet || present.Program is EngineKind.Garnet)
        {
            throw FaultException.InvalidParameterCombination(
                $"Garnet cannot hand its contents to another engine or version, nor take them: create a cache of {wanted.Name} {wanted.FullVersion} and copy them.");
        }

        if (wanted.Name != present.Name && (present.Name, wanted.Name) is not (EngineNames.Redis, EngineNames.Valkey))
        {
            throw FaultException.InvalidParameterCombination(
                $"A cache of {present.Name} cannot become one of {wanted.Name}: only redis can be changed to another engine, to valkey.");
        }

        if (wanted.Name == present.Name && EngineVersions.Parse(wanted.FullVersion) < EngineVersions.Parse(present.FullVersion))
        {
            throw FaultException.InvalidParameterCombination(
                $"EngineVersion {Version} is older than {present.FullVersion}, which runs. An engine cannot be downgraded: create a cache of that version and copy the contents.");
        }

        return TooOld(present, wanted) ? throw FaultException.InvalidParameterCombination(
            $"valkey {wanted.FullVersion} cannot read what redis {present.FullVersion} writes; choose a later version.") : wanted;
    }

    /// <summary>Whether its program is another than the one that runs.</summary>
    public static bool IsAnotherProgram(Engine present, Engine wanted) =>
        wanted.Program != present.Program || wanted.ProgramVersion != present.ProgramVersion;

    // Valkey went its own way from Redis 7.2 on; what later versions of Redis write it does not know.
    private static bool TooOld(Engine present, Engine wanted) =>
        present.Name == EngineNames.Redis && wanted.Name == EngineNames.Valkey && EngineVersions.Parse(present.FullVersion) >= new Version(7, 3);
}
