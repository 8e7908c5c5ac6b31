using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Tests.Engines;

public sealed class EngineChangeTests
{
    private static readonly EngineCatalog _installed = Installations.With(
        Installations.Redis6, Installations.Redis7, Program(EngineKind.Redis, "7.0.16"), Program(EngineKind.Redis, "7.4.2"), Installations.Valkey7,
        Installations.Valkey8, Installations.Memcached, Program(EngineKind.Memcached, "1.6.21"), Installations.Garnet).Engines;

    private static Engine Redis7 => _installed.Resolve("redis", "7.0.15");

    [Theory]
    [InlineData("7.0")]
    [InlineData("7.0.15")]
    [InlineData("7")]
    public void A_version_that_means_the_one_that_runs_changes_only_how_it_is_told(string version)
    {
        var same = new EngineChange(null, version).From(Redis7, _installed);

        Assert.False(EngineChange.IsAnotherProgram(Redis7, same));
        Assert.Equal(version, same.ToldVersion);
    }

    [Theory]
    [InlineData("redis", "6.2.14", "Redis", "7.0.16")]
    [InlineData("redis", "6.2.14", "redis", "7.4")]
    [InlineData("redis", "7.0.15", "valkey", "7.2")]
    [InlineData("redis", "7.0.15", "valkey", null)]
    [InlineData("redis", "6.2.14", "valkey", "8.0")]
    [InlineData("valkey", "7.2.4", null, "8.0")]
    [InlineData("memcached", "1.6.18", null, "1.6.21")]
    public void Later_versions_and_valkey_in_place_of_redis_are_upgrades(string engine, string present, string? asked, string? version) =>
        Assert.True(EngineChange.IsAnotherProgram(_installed.Resolve(engine, present), From(engine, present, asked, version)));

    [Theory]
    [InlineData("redis", "7.0.15", null, "6.2.14", "downgraded")]
    [InlineData("valkey", "8.0", null, "7.2", "downgraded")]
    [InlineData("memcached", "1.6.21", null, "1.6.18", "downgraded")]
    [InlineData("valkey", "7.2", "redis", "7.4", "valkey cannot become one of redis")]
    [InlineData("memcached", "1.6.18", "redis", null, "memcached cannot become one of redis")]
    [InlineData("redis", "7.4", "valkey", "8.0", "cannot read")]
    [InlineData("redis", "7.0.15", "garnet", null, "Garnet cannot")]
    [InlineData("garnet", null, "valkey", null, "Garnet cannot")]
    [InlineData("redis", "7.0.15", null, "7.1", "Cannot find version 7.1")]
    public void What_is_none_is_refused_with_the_remedy(string engine, string? present, string? asked, string? version, string why) =>
        Refused.With("InvalidParameterCombination", () => From(engine, present, asked, version), why);

    [Fact]
    public void Nothing_said_is_no_change() => Assert.Null(EngineChange.Of(null, null));

    private static Engine From(string engine, string? present, string? asked, string? version) =>
        new EngineChange(asked, version).From(_installed.Resolve(engine, present), _installed);

    private static InstalledEngine Program(EngineKind kind, string version) =>
        new() { Kind = kind, FullVersion = version, Program = $"/opt/{kind}-{version}" };
}
