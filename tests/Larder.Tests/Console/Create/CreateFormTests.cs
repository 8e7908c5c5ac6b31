using Larder.Console.Caches;
using Larder.Console.Create;
using Larder.Model.Engines;

namespace Larder.Tests.Console.Create;

public sealed class CreateFormTests
{
    private readonly CreateForm _form = Forms.With(Installations.Redis7, Installations.Memcached);

    [Fact]
    public void A_form_with_a_name_is_a_request_for_the_smallest_node_that_says_nothing_else()
    {
        var asked = _form.New.ReplicationGroup!;

        Assert.True(_form.IsValid);
        Assert.Equal("orders", _form.StoredId);
        Assert.Equal((EngineNames.Redis, "7.0"), (asked.Engine, asked.EngineVersion));
        Assert.EndsWith(".micro", asked.NodeType, StringComparison.Ordinal);
        Assert.Null(asked.Port ?? (object?)asked.ParameterGroup ?? asked.SubnetGroup ?? (object?)asked.SecurityGroups ?? asked.PreferredZones);
        Assert.Null(asked.MaintenanceWindow ?? asked.SnapshotWindow);
        Assert.Null(asked.AutoMinorVersionUpgrade);
    }

    [Fact]
    public void Each_field_says_what_the_API_would()
    {
        _form.Input.Id = "no--good";
        _form.Input.Port = 70_000;
        _form.Input.Tags.Add(new() { Key = "aws:mine" });

        Assert.Contains("ReplicationGroupId is not a valid identifier", _form.Problem(CreateField.Id), StringComparison.Ordinal);
        Assert.Contains("70000", _form.Problem(CreateField.Port), StringComparison.Ordinal);
        Assert.Contains("reserved", _form.Problem(CreateField.Tags), StringComparison.Ordinal);
        Assert.Equal([CreateField.Id, CreateField.Port, CreateField.Tags], _form.Problems);
    }

    [Fact]
    public void A_field_is_quiet_until_it_was_typed_in()
    {
        _form.Input.Id = "";
        Assert.Null(_form.Shown(CreateField.Id));

        _form.Touch(CreateField.Id);

        Assert.Contains("ReplicationGroupId must be provided", _form.Shown(CreateField.Id), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_description_the_name_describes_it()
    {
        _form.Input.Description = " ";

        Assert.Equal("Orders", _form.New.ReplicationGroup!.Description);
        Assert.True(_form.IsValid);
    }

    [Fact]
    public void Memcached_is_a_cluster_of_nodes_with_fields_of_its_own()
    {
        _form.ChooseEngine(EngineNames.Memcached);
        _form.Input.Nodes = 41;
        Assert.Equal((CacheKind.CacheCluster, 11211), (_form.Kind, _form.DefaultPort));
        Assert.Contains("at most 40", _form.Problem(CreateField.Nodes), StringComparison.Ordinal);

        (_form.Input.Nodes, _form.Input.CrossAz) = (3, true);

        Assert.True(_form.IsValid);
        Assert.Equal((3, "cross-az"), (_form.New.CacheCluster!.NumCacheNodes, _form.New.CacheCluster.AzMode));
        Assert.Null(_form.New.CacheCluster.SnapshotWindow);
    }

    [Fact]
    public void What_is_not_installed_is_shown_with_how_to_get_it()
    {
        var valkey = _form.Engines.Single(choice => choice.Name == EngineNames.Valkey);

        Assert.False(valkey.Installed);
        Assert.Contains("apt-get install valkey-server", valkey.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_newest_version_of_an_engine_is_offered_first()
    {
        var form = Forms.With(Installations.Valkey7, Installations.Valkey8);

        Assert.Equal(["8.0", "7.2"], form.Engine!.Versions.Select(version => version.Version));
        form.ChooseVersion("7.2");
        Assert.Equal("7.2", form.New.ReplicationGroup!.EngineVersion);
    }

    [Fact]
    public void Where_nothing_is_installed_nothing_can_be_created_and_one_reason_is_enough()
    {
        var form = Forms.With();

        Assert.Null(form.Engine);
        Assert.Equal([CreateField.Engine], form.Problems);
    }

    [Fact]
    public void Micro_types_come_first_and_those_of_former_days_last()
    {
        var names = _form.NodeTypes.Select(type => type.Name).ToList();

        Assert.Equal(["cache.t3.micro", "cache.t4g.micro"], names[..2]);
        Assert.All(names[..4], name => Assert.EndsWith(".micro", name, StringComparison.Ordinal));
        Assert.False(_form.NodeTypes[^1].Current);
    }

    [Fact]
    public void What_does_not_fit_on_the_host_is_refused_before_it_is_asked_for()
    {
        Assert.Equal(8, _form.FitsOf(_form.NodeType!));
        _form.Input.NodeType = "cache.r6g.large";

        Assert.Equal(0, _form.FitsOf(_form.NodeType!));
        Assert.Contains("Choose a smaller CacheNodeType", _form.Problem(CreateField.Room), StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_groups_are_those_of_the_family_and_not_cluster_mode_s()
    {
        var form = new CreateForm(Forms.In(Installations.Redis7) with
        {
            ParameterGroups = [.. Forms.In().ParameterGroups, Forms.Own("mine", "redis7"), Forms.Own("old", "redis6.x")],
        }, new() { Id = "orders" });

        Assert.Equal(["default.redis7", "mine"], form.ParameterGroups.Select(group => group.Name));
        form.ParameterGroup = "mine";
        Assert.Equal(("mine", "mine"), (form.New.Cache.ParameterGroup, form.New.Cache.OwnParameterGroup?.Name));
        Assert.True(form.IsValid);
    }

    [Fact]
    public void Windows_are_said_in_AWS_s_words_and_may_not_overlap()
    {
        _form.Input.Maintenance = new() { Chosen = true, Day = DayOfWeek.Sunday, Time = "23:30", Hours = 2 };
        _form.Input.Snapshots = new() { Chosen = true, Time = "05:00", Hours = 1 };
        Assert.Equal(("sun:23:30-mon:01:30", "05:00-06:00"), (_form.New.Cache.MaintenanceWindow, _form.New.Cache.SnapshotWindow));
        Assert.True(_form.IsValid);

        _form.Input.Snapshots.Time = "00:00";
        Assert.Contains("overlap", _form.Problem(CreateField.Snapshots), StringComparison.Ordinal);

        _form.Input.Maintenance.Time = "";
        Assert.Equal([CreateField.Maintenance], _form.Problems);
    }
}
