using Larder.Console.Create;
using Larder.Model.Engines;

namespace Larder.Tests.Console.Create;

public sealed class PresetTests
{
    private readonly CreateForm _form = Forms.With(Installations.Redis7, Installations.Memcached);

    [Theory]
    [InlineData(4, "cache.t2.micro")]
    [InlineData(8, "cache.t2.small")]
    [InlineData(64, "cache.r7g.large")]
    [InlineData(0, "cache.t3.micro")]
    public void Production_takes_the_largest_node_that_fits_a_third_of_the_host(int gigabytes, string type)
    {
        var preset = Preset.Of(PresetName.Production, Installations.With().NodeTypes, gigabytes * Forms.Gigabyte);

        Assert.Equal((type, 2, true, true), (preset.NodeType, preset.Replicas, preset.AutomaticFailover, preset.MultiAz));
        Assert.Equal([Awaited.Encryption, Awaited.Backups], preset.NotYet);
    }

    [Fact]
    public void Dev_test_has_a_replica_and_a_demo_is_one_micro_node()
    {
        Assert.Equal((1, true, false), Of(PresetName.DevTest));
        Assert.Equal((0, false, false), Of(PresetName.Demo));
        Assert.Equal("cache.t4g.micro", _form.PresetOf(PresetName.Demo).NodeType);
    }

    [Fact]
    public void All_presets_are_of_types_that_exist() =>
        Assert.All(Enum.GetValues<PresetName>(), name => Installations.With().NodeTypes.Find(_form.PresetOf(name).NodeType));

    [Fact]
    public void A_preset_sets_everything_but_what_the_cache_is_called()
    {
        _form.Input.Port = 7000;
        _form.Input.Maintenance.Chosen = true;
        _form.Input.Tags.Add(new() { Key = "team", Value = "web" });

        _form.Choose(PresetName.Production);

        var asked = _form.New.ReplicationGroup!;
        Assert.Equal(("Orders", 2, true, true), (asked.Id, asked.ReplicasPerNodeGroup, asked.AutomaticFailover, asked.MultiAz));
        Assert.Null(asked.Port);
        Assert.Null(asked.MaintenanceWindow);
        Assert.Single(asked.Tags);
        Assert.True(_form.IsEasy);
        Assert.DoesNotContain(CreateSection.Network, _form.Sections);
    }

    [Fact]
    public void Memcached_has_no_presets()
    {
        _form.Choose(PresetName.Demo);
        _form.ChooseEngine(EngineNames.Memcached);

        Assert.False(_form.IsEasy);
    }

    [Theory]
    [InlineData("production", PresetName.Production)]
    [InlineData("DevTest", PresetName.DevTest)]
    [InlineData("1", null)]
    [InlineData("best", null)]
    [InlineData(null, null)]
    public void A_link_names_a_preset_or_none(string? word, PresetName? name) => Assert.Equal(name, Preset.Named(word));

    private (int Replicas, bool AutomaticFailover, bool MultiAz) Of(PresetName name)
    {
        var preset = _form.PresetOf(name);
        return (preset.Replicas, preset.AutomaticFailover, preset.MultiAz);
    }
}
