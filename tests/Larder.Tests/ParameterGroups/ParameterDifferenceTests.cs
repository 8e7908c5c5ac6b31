using Larder.ControlPlane.Facts;
using Larder.Model.ParameterGroups;

namespace Larder.Tests.ParameterGroups;

public sealed class ParameterDifferenceTests
{
    private static readonly ParameterCatalog _catalog = new(ParameterFacts.Families());
    private static readonly ParameterFamily _redis7 = _catalog.Find("redis7");

    [Fact]
    public void Only_what_has_another_value_differs_and_a_value_that_is_set_to_the_family_s_is_none()
    {
        var one = Group("redis7", ("timeout", "60"), ("tcp-keepalive", "300"), ("databases", "32"));

        var found = ParameterDifference.Between(_redis7, Group("redis7"), _redis7, one);

        Assert.Equal(
            [("databases", "16", "32", ParameterEffect.AtReboot), ("timeout", "0", "60", ParameterEffect.Immediately)],
            found.Select(one => (one.Name, one.From!, one.To!, one.Effect)));
    }

    [Fact]
    public void Of_two_families_what_only_one_has_differs_too()
    {
        var found = ParameterDifference.Between(_catalog.Find("redis6.x"), Group("redis6.x"), _redis7, Group("redis7"));

        Assert.Contains(found, one => one is { Name: "latency-tracking", Before: null, From: null, To: "no" });
        Assert.Contains(found, one => one is { Name: "zset-max-ziplist-value", After: null, From: "64", To: null });
        Assert.DoesNotContain(found, one => one.Name is "timeout" or "maxmemory");
    }

    [Fact]
    public void What_an_engine_does_not_have_never_reaches_its_nodes()
    {
        var engines = Installations.With(Installations.Redis6, Installations.Valkey8, Installations.Memcached, Installations.Garnet).Engines;
        var timeout = _redis7.Parameters["timeout"];

        Assert.Equal(ParameterEffect.Immediately, ParameterEffects.On(engines.Resolve("valkey", null), timeout));
        Assert.Equal(ParameterEffect.AtReboot, ParameterEffects.On(engines.Resolve("redis", null), _redis7.Parameters["databases"]));
        Assert.Equal(ParameterEffect.AtReboot, ParameterEffects.On(engines.Resolve("memcached", null), _catalog.Find("memcached1.6").Parameters["watch"]));
        Assert.Equal(ParameterEffect.None, ParameterEffects.On(engines.Resolve("garnet", null), timeout));
        Assert.Equal(ParameterEffect.None, ParameterEffects.On(engines.Resolve("redis", null), timeout with { MinimumEngineVersion = "7.0" }));
    }

    private static ParameterGroup Group(string family, params (string Name, string Value)[] values) => new()
    {
        Scope = Installations.Scope,
        Name = "sessions",
        Family = family,
        Description = "d",
        Values = values.ToDictionary(value => value.Name, value => value.Value),
    };
}
