using Larder.Agent.Engines;
using Larder.Model.Nodes;

namespace Larder.Tests.Agent;

public sealed class EngineCatalogTests
{
    private static readonly EngineCatalog _catalog = new(
        [
            Program(EngineKind.Redis, "7.0.15"),
            Program(EngineKind.Redis, "7.2.4"),
            Program(EngineKind.Redis, "7.0.16"),
            Program(EngineKind.Redis, "7.10.2"),
            Program(EngineKind.Redis, "8.0.0"),
            Program(EngineKind.Memcached, "1.6.18"),
        ],
        []);

    [Theory]
    [InlineData("7.0.15", "7.0.15")]
    [InlineData("7.0.11", "7.0.16")]
    [InlineData("7.1.0", "7.10.2")]
    public void A_version_that_is_gone_is_followed_by_the_newest_of_its_minor_else_of_its_major(string wanted, string found) =>
        Assert.Equal(found, _catalog.Find(EngineKind.Redis, wanted)!.FullVersion);

    [Fact]
    public void Another_major_and_another_engine_never_take_the_place()
    {
        Assert.Null(_catalog.Find(EngineKind.Redis, "6.2.14"));
        Assert.Null(_catalog.Find(EngineKind.Valkey, "7.2.4"));
    }

    private static InstalledEngine Program(EngineKind kind, string version) =>
        new() { Kind = kind, FullVersion = version, Program = $"/opt/{kind}-{version}" };
}
