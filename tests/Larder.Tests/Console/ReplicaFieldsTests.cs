using Bunit;
using Larder.Console.Caches;
using MudBlazor;

namespace Larder.Tests.Console;

public sealed class ReplicaFieldsTests : ConsoleContext
{
    private readonly CreateForm _form = new(Installations.With(Installations.Redis7)) { Id = "orders", Description = "orders" };

    [Fact]
    public void Without_a_replica_there_is_no_failover_to_choose_and_it_is_said_why()
    {
        var fields = Fields();

        Assert.All(fields.FindComponents<MudSwitch<bool>>(), one => Assert.True(one.Instance.Disabled));
        Assert.Contains("Needs a replica", fields.Markup, StringComparison.Ordinal);
        Assert.Equal((0, false, false), (_form.ReplicationGroup.ReplicasPerNodeGroup, _form.ReplicationGroup.AutomaticFailover, _form.ReplicationGroup.MultiAz));
    }

    [Fact]
    public async Task With_one_both_are_on_and_Multi_AZ_goes_off_with_failover()
    {
        _form.Replicas = 1;
        var fields = Fields();
        Assert.Equal((1, true, true), (_form.ReplicationGroup.ReplicasPerNodeGroup, _form.ReplicationGroup.AutomaticFailover, _form.ReplicationGroup.MultiAz));

        await fields.FindAll("input[type=checkbox]")[0].ChangeAsync(new() { Value = false });

        Assert.Equal((false, false), (_form.ReplicationGroup.AutomaticFailover, _form.ReplicationGroup.MultiAz));
        Assert.True(_form.IsValid);
    }

    [Fact]
    public void More_than_five_are_refused_in_the_API_s_words()
    {
        _form.Replicas = 6;

        Assert.Contains("between 0 and 5; 6 was given", _form.Problem(CreateField.Replicas), StringComparison.Ordinal);
        Assert.False(_form.IsValid);
    }

    [Fact]
    public void An_engine_that_does_not_replicate_says_what_to_do()
    {
        var form = new CreateForm(Installations.With(Installations.Garnet)) { Id = "orders", Description = "orders", Replicas = 1 };

        Assert.Contains("install Redis or Valkey", form.Problem(CreateField.Replicas), StringComparison.Ordinal);
    }

    private IRenderedComponent<ReplicaFields> Fields()
    {
        Render<MudPopoverProvider>();
        return Render<ReplicaFields>(fields => fields.Add(one => one.Form, _form));
    }
}
