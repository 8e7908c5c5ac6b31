using Larder.ControlPlane.Facts;
using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;

namespace Larder.Tests.NodeTypes;

public sealed class ScalingRulesTests
{
    private static readonly NodeTypeCatalog _types = FactFiles.NodeTypes();
    private static readonly CacheClusterSpec _spec = Spec("redis", Installations.Redis7);

    [Fact]
    public void A_larger_type_has_its_memory_at_once_and_is_told_when_it_is_there()
    {
        var next = _spec.To(_types.Find("cache.t3.small"));

        Assert.Equal(("cache.t3.small", "cache.t3.micro", 1_471_026_299), (next.NodeType, next.ToldNodeType, next.MemoryBytesPerNode));
        Assert.Equal(1_471_026_299, next.TakenBytesPerNode);
        Assert.False(next.Shrinks());
    }

    [Fact]
    public void A_smaller_type_keeps_what_it_takes_of_its_host_until_it_is_there()
    {
        var next = _spec.To(_types.Find("cache.t1.micro"));

        Assert.True(next.Shrinks());
        Assert.Equal((142_606_336, 536_870_912), (next.MemoryBytesPerNode, next.TakenBytesPerNode));
        Assert.Equal(142_606_336, (next with { Scaling = null }).TakenBytesPerNode);
    }

    [Fact]
    public void By_what_nodes_are_to_run_is_not_known_until_it_was_worked_out_anew()
    {
        var next = (_spec with { Settings = new("live", "start") }).To(_types.Find("cache.t3.small"));

        Assert.Equal(new SettingsMark("", "start"), next.Settings);
    }

    [Fact]
    public void The_type_that_there_is_and_none_at_all_change_nothing_on_any_engine()
    {
        Assert.Same(_spec, _spec.To(_types.Find("cache.t3.micro")));
        Assert.Same(_spec, _spec.To(null));
        var memcached = Spec("memcached", Installations.Memcached);
        Assert.Same(memcached, memcached.To(_types.Find("cache.t3.micro")));
    }

    [Fact]
    public void Engines_that_take_their_memory_when_they_start_are_refused()
    {
        Refused.With("InvalidParameterCombination", () => Spec("memcached", Installations.Memcached).To(_types.Find("cache.t3.small")), "memcached");
        Refused.With("InvalidParameterCombination", () => Spec("garnet", Installations.Garnet).To(_types.Find("cache.t3.small")), "Garnet");
    }

    [Fact]
    public void Nodes_that_are_replaced_by_another_engine_version_may_grow_with_it_but_not_shrink()
    {
        var upgraded = Spec("redis", Installations.Redis7);
        var running = Spec("redis", Installations.Redis6).Engine;

        Assert.Equal("cache.t3.small", upgraded.To(_types.Find("cache.t3.small"), running).NodeType);
        Refused.With("InvalidParameterCombination", () => upgraded.To(_types.Find("cache.t1.micro"), running), "EngineVersion", "the other when it is done");
    }

    [Fact]
    public void Gone_back_it_is_of_the_type_that_it_was()
    {
        var back = _spec.To(_types.Find("cache.t1.micro")).Back();

        Assert.Equal(
            ("cache.t3.micro", "cache.t3.micro", 536_870_912, (Scaling?)null), (back.NodeType, back.ToldNodeType, back.MemoryBytesPerNode, back.Scaling));
    }

    [Fact]
    public void What_fits_to_the_last_byte_may_be_scaled_down_to() => ScalingRules.CheckFits("cache.t1.micro", used: 100 << 20, limit: 100 << 20);

    [Fact]
    public void What_does_not_fit_is_refused_with_both_figures_and_the_remedy() => Refused.With(
        "InvalidParameterCombination", () => ScalingRules.CheckFits("cache.t1.micro", (100 << 20) + (1 << 19), 100 << 20),
        "cache.t1.micro", "100.5 MB", "100.0 MB", "larger CacheNodeType");

    [Fact]
    public void Where_nobody_says_what_is_held_nothing_is_taken() => Refused.With(
        "InvalidParameterCombination", () => ScalingRules.CheckFits("cache.t1.micro", null, 100 << 20), "does not answer", "later");

    private static CacheClusterSpec Spec(string engine, InstalledEngine program) => CacheClusterRules.Plan(
        new() { Id = "orders", Engine = engine, NodeType = "cache.t3.micro", NumCacheNodes = 1 },
        Installations.Network, Installations.With(program)).Spec;
}
