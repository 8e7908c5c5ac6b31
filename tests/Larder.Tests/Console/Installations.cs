using Larder.ControlPlane.Facts;
using Larder.Model;
using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Tests.Console;

/// <summary>Installations as a form may find them.</summary>
internal static class Installations
{
    public static Installation With(params (EngineKind Kind, string Version)[] engines) => new()
    {
        Engines = new EngineCatalog(
            engines.Select(engine => new InstalledEngine { Kind = engine.Kind, FullVersion = engine.Version, Program = "/bin/true" }),
            substitute: false),
        NodeTypes = FactFiles.NodeTypes(),
    };

    public static Installation Usual => With((EngineKind.Redis, "7.0.15"), (EngineKind.Memcached, "1.6.18"));
}
