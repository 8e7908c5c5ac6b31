using Larder.ControlPlane.Facts;
using Larder.Model;
using Larder.Model.Engines;
using Larder.Model.Naming;
using Larder.Model.Nodes;
using Larder.Model.Vpcs;

namespace Larder.Tests;

/// <summary>Installations as tests need them: which programs are found, and the real table of node types.</summary>
internal static class Installations
{
    public static readonly Scope Scope = new("000000000000", "us-east-1");

    /// <summary>What the account has before anything was made.</summary>
    public static readonly Network Network = DefaultNetwork.Of(Scope);

    public static readonly InstalledEngine Redis7 = Program(EngineKind.Redis, "7.0.15");
    public static readonly InstalledEngine Redis6 = Program(EngineKind.Redis, "6.2.14");
    public static readonly InstalledEngine Valkey7 = Program(EngineKind.Valkey, "7.2.4");
    public static readonly InstalledEngine Valkey8 = Program(EngineKind.Valkey, "8.0.1");
    public static readonly InstalledEngine Memcached = Program(EngineKind.Memcached, "1.6.18");
    public static readonly InstalledEngine Garnet = Program(EngineKind.Garnet, "2.2.8") with { ClaimedRedisVersion = "7.4.3" };

    public static Installation With(params InstalledEngine[] programs) => new()
    {
        Engines = new EngineCatalog(programs, substitute: false),
        NodeTypes = FactFiles.NodeTypes(),
    };

    private static InstalledEngine Program(EngineKind kind, string version) =>
        new() { Kind = kind, FullVersion = version, Program = $"/opt/{kind}-{version}" };
}
