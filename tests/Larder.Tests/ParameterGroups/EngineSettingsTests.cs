using Larder.ControlPlane.Facts;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ParameterGroups;

namespace Larder.Tests.ParameterGroups;

public sealed class EngineSettingsTests
{
    private static readonly ParameterCatalog _catalog = new(ParameterFacts.Families());

    [Fact]
    public void A_node_runs_by_its_familys_values_where_nobody_has_set_any()
    {
        var settings = Of("redis", "redis7");

        Assert.Equal(
            ("volatile-lru", "3", "10000", "402653184", "8388608"),
            (settings.Live["maxmemory-policy"], settings.Live["maxmemory-samples"], settings.Live["slowlog-log-slower-than"],
                settings.Live["maxmemory"], settings.Live["repl-backlog-size"]));
        Assert.Equal("normal 0 0 0 pubsub 33554432 8388608 60", settings.Live["client-output-buffer-limit"]);
        Assert.Empty(settings.AtStart);
    }

    [Fact]
    public void What_is_set_is_what_it_runs_by_and_what_needs_a_reboot_waits_for_one()
    {
        var settings = Of("redis", "redis7", ("maxmemory-policy", "allkeys-lru"), ("databases", "32"), ("repl-backlog-size", "65536"),
            ("client-output-buffer-limit-pubsub-soft-seconds", "5"));

        Assert.Equal(("allkeys-lru", "65536"), (settings.Live["maxmemory-policy"], settings.Live["repl-backlog-size"]));
        Assert.EndsWith(" 8388608 5", settings.Live["client-output-buffer-limit"], StringComparison.Ordinal);
        Assert.Equal([KeyValuePair.Create("databases", "32")], settings.AtStart);
        Assert.DoesNotContain("databases", settings.Live.Keys);
    }

    [Theory]
    [InlineData("reserved-memory-percent", "0", "536870912")]
    [InlineData("reserved-memory-percent", "50", "268435456")]
    [InlineData("reserved-memory", "36870912", "500000000")]
    public void Reserved_memory_is_kept_free(string name, string value, string maxmemory) =>
        Assert.Equal(maxmemory, Of("redis", "redis7", (name, value)).Live["maxmemory"]);

    [Fact]
    public void What_the_engine_does_not_have_is_not_asked_of_it()
    {
        var live = Of("redis", "redis7").Live;
        Assert.All(live.Keys, name => Assert.Null(EngineSettings.WhyFixed(name)));
        Assert.DoesNotContain("appendonly", live.Keys);
        Assert.DoesNotContain("maxclients", live.Keys);
        Assert.Equal("yes", live["cluster-allow-pubsubshard-when-down"]);
    }

    [Fact]
    public void Memcached_takes_what_was_set_as_its_options_at_its_start()
    {
        var settings = Of("memcached", "memcached1.6", ("max_item_size", "2097152"), ("cas_disabled", "1"), ("disable_flush_all", "0"),
            ("lru_crawler", "1"), ("maxconns_fast", "0"), ("idle_timeout", "60"));

        Assert.Empty(settings.Live);
        Assert.Equal(
            [("C", ""), ("I", "2097152"), ("o", "idle_timeout=60,lru_crawler,no_maxconns_fast")],
            settings.AtStart.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value)));
    }

    [Fact]
    public void A_value_that_no_engine_here_can_have_is_refused_with_the_reason()
    {
        var group = Group("redis7");
        Refused.With("InvalidParameterValue",
            () => ParameterGroupRules.Modify(group, _catalog.Find("redis7"), [new("rename-commands", "flushall none")], used: false), "denied");
        Assert.Equal("yes", ParameterGroupRules.Modify(group, _catalog.Find("redis7"), [new("close-on-replica-write", "yes")], used: false).Values["close-on-replica-write"]);
    }

    [Fact]
    public void Equal_settings_have_equal_marks_whatever_their_order()
    {
        var one = new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" };
        var other = new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" };
        Assert.Equal(SettingsMark.Of(one), SettingsMark.Of(other));
        Assert.NotEqual(SettingsMark.Of(one), SettingsMark.Of(new Dictionary<string, string> { ["a"] = "1", ["b"] = "3" }));
    }

    private static NodeSettings Of(string engine, string family, params (string Name, string Value)[] values)
    {
        var installation = Installations.With(Installations.Redis7, Installations.Memcached);
        var spec = CacheClusterRules.Plan(
            new() { Id = "orders", Engine = engine, NodeType = "cache.t3.micro", NumCacheNodes = 1 }, Installations.Network, installation).Spec;
        return EngineSettings.Of(_catalog.Find(family), Group(family) with { Values = values.ToDictionary(one => one.Name, one => one.Value) }, spec);
    }

    private static ParameterGroup Group(string family) =>
        ParameterGroupRules.Create(_catalog, Installations.Scope, "mine", family, "x", []);
}
