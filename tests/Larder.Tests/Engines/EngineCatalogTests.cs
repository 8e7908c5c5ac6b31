using Larder.Model.Engines;
using Larder.Model.Nodes;
using static Larder.Tests.Installations;

namespace Larder.Tests.Engines;

public sealed class EngineCatalogTests
{
    [Fact]
    public void Without_a_version_the_newest_installed_one_is_taken()
    {
        var engine = With(Redis7, Redis6).Engines.Resolve("redis", null);

        Assert.Equal(("7.0", "7.0.15", "redis7"), (engine.Version, engine.FullVersion, engine.Family));
        Assert.Null(engine.AskedVersion);
    }

    [Theory]
    [InlineData("6.2")]
    [InlineData("6.x")]
    [InlineData("6.2.14")]
    public void A_version_may_be_asked_for_in_each_of_AWSs_spellings_and_is_remembered_as_spelled(string asked)
    {
        var engine = With(Redis7, Redis6).Engines.Resolve("Redis", asked);

        Assert.Equal(("6.2.14", "redis6.x", asked), (engine.FullVersion, engine.Family, engine.AskedVersion));
    }

    [Fact]
    public void A_version_that_is_not_installed_is_refused_with_what_is_there_and_how_to_get_it() =>
        Refused.With("InvalidParameterCombination", () => With(Redis7).Engines.Resolve("redis", "7.1"), "7.1", "7.0.15", "Install");

    [Fact]
    public void With_substitution_the_nearest_version_runs_and_the_requests_spelling_is_kept()
    {
        var engine = new EngineCatalog([Redis7, Redis6], substitute: true).Resolve("redis", "7.1");

        Assert.Equal(("7.0.15", "7.1"), (engine.FullVersion, engine.AskedVersion));
    }

    [Fact]
    public void An_engine_that_is_not_installed_is_refused_with_the_remedy() =>
        Refused.With("InvalidParameterCombination", () => With(Redis7).Engines.Resolve("valkey", null), "valkey is not installed", "Larder:Engines:Programs");

    [Fact]
    public void An_unknown_engine_is_refused_with_the_known_ones() =>
        Refused.With("InvalidParameterValue", () => With(Redis7).Engines.Resolve("oracle", null), "oracle", "memcached");

    [Fact]
    public void Garnet_stands_in_for_redis_only_where_no_redis_is_installed()
    {
        var standIn = With(Garnet).Engines.Resolve("redis", null);
        Assert.Equal((EngineKind.Garnet, "7.4.3"), (standIn.Program, standIn.FullVersion));
        Assert.Contains("Garnet 2.2.8", standIn.Description, StringComparison.Ordinal);

        Assert.Equal(EngineKind.Redis, With(Garnet, Redis7).Engines.Resolve("redis", null).Program);
        Assert.Equal(EngineKind.Garnet, With(Garnet, Redis7).Engines.Resolve("garnet", null).Program);
    }

    [Fact]
    public void Each_engine_version_is_listed_once_and_in_order()
    {
        var names = With(Valkey8, Redis7, Memcached, Redis6, Redis7).Engines.All.Select(engine => $"{engine.Name} {engine.FullVersion}");

        Assert.Equal(["memcached 1.6.18", "redis 6.2.14", "redis 7.0.15", "valkey 8.0.1"], names);
    }

    [Theory]
    [InlineData("redis", "5.0.6", "5.0.6", "redis5.0")]
    [InlineData("redis", "6.2.6", "6.2", "redis6.x")]
    [InlineData("valkey", "7.2.6", "7.2", "valkey7")]
    [InlineData("memcached", "1.5.16", "1.5.16", "memcached1.5")]
    public void Versions_are_spelled_and_put_into_families_as_the_fact_table_has_them(
        string engine, string full, string spelled, string family)
    {
        Assert.Equal(spelled, EngineVersions.Spelled(engine, full));
        Assert.Equal(family, EngineVersions.Family(engine, full));
    }
}
