using Larder.Model.Nodes;
using Larder.Model.ServiceUpdates;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.ServiceUpdates;

/// <summary>A group on Redis 7.0.15, a Memcached cluster, and programs that appear beside theirs.</summary>
internal static class Updates
{
    public static readonly InstalledEngine Newer = Program(EngineKind.Redis, "7.0.16");

    public static readonly UpdatableCache Orders = UpdatableCache.Of(Groups.AtRest(2));

    public static readonly UpdatableCache Pages = Orders with
    {
        Id = "pages",
        IsGroup = false,
        Engine = Installations.With(Installations.Memcached).Engines.All[0],
    };

    public static InstalledEngine Program(EngineKind kind, string version) =>
        new() { Kind = kind, FullVersion = version, Program = $"/opt/{kind}-{version}" };

    public static IReadOnlyList<ServiceUpdate> Of(IReadOnlyList<UpdatableCache> caches, params InstalledEngine[] programs) =>
        ServiceUpdate.Of(Installations.With(programs).Engines, caches);
}
