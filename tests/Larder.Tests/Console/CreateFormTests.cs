using Larder.Console.Caches;
using Larder.Model.Engines;
using Larder.Model.Nodes;

namespace Larder.Tests.Console;

public sealed class CreateFormTests
{
    private readonly CreateForm _form = new(Installations.With(Installations.Redis7, Installations.Memcached)) { Id = "Orders", Description = "orders" };

    [Fact]
    public void A_filled_form_is_a_request_for_the_smallest_node()
    {
        Assert.True(_form.IsValid);
        Assert.Equal("orders", _form.StoredId);
        Assert.Equal((EngineNames.Redis, "7.0"), (_form.ReplicationGroup.Engine, _form.ReplicationGroup.EngineVersion));
        Assert.EndsWith(".micro", _form.ReplicationGroup.NodeType, StringComparison.Ordinal);
        Assert.Null(_form.ReplicationGroup.Port);
    }

    [Fact]
    public void Each_field_says_what_the_API_would()
    {
        _form.Id = "no--good";
        _form.Description = " ";
        _form.Port = 70_000;
        _form.Tags.Add(new() { Key = "aws:mine" });

        Assert.Contains("ReplicationGroupId is not a valid identifier", _form.Problem(CreateField.Id), StringComparison.Ordinal);
        Assert.Contains("ReplicationGroupDescription", _form.Problem(CreateField.Description), StringComparison.Ordinal);
        Assert.Contains("70000", _form.Problem(CreateField.Port), StringComparison.Ordinal);
        Assert.Contains("reserved", _form.Problem(CreateField.Tags), StringComparison.Ordinal);
        Assert.Null(_form.Problem(CreateField.NodeType));
        Assert.False(_form.IsValid);
    }

    [Fact]
    public void Memcached_is_a_cluster_of_nodes_without_a_description()
    {
        _form.Engine = _form.Engines.Single(choice => choice.Name == EngineNames.Memcached);
        _form.Description = "";
        _form.Nodes = 41;

        Assert.Equal((CacheKind.CacheCluster, 11211), (_form.Kind, _form.DefaultPort));
        Assert.Contains("at most 40", _form.Problem(CreateField.Nodes), StringComparison.Ordinal);
        _form.Nodes = 3;
        Assert.True(_form.IsValid);
        Assert.Equal(3, _form.CacheCluster.NumCacheNodes);
    }

    [Fact]
    public void What_is_not_installed_is_shown_with_how_to_get_it()
    {
        var valkey = _form.Engines.Single(choice => choice.Name == EngineNames.Valkey);

        Assert.False(valkey.Installed);
        Assert.Contains("apt-get install valkey-server", valkey.Remedy, StringComparison.Ordinal);
        Assert.True(_form.Engines[0].Installed);
    }

    [Fact]
    public void The_newest_version_of_an_engine_is_offered_first()
    {
        var form = new CreateForm(Installations.With(Installations.Valkey7, Installations.Valkey8));

        Assert.Equal(["8.0", "7.2"], form.Engines.Where(choice => choice.Name == EngineNames.Valkey).Select(choice => choice.Version));
    }

    [Fact]
    public void Where_nothing_is_installed_nothing_can_be_created()
    {
        var form = new CreateForm(Installations.With()) { Id = "orders", Description = "orders" };

        Assert.Null(form.Engine);
        Assert.False(form.IsValid);
    }
}
