using Bunit;
using Larder.Console.Create;
using MudBlazor;

namespace Larder.Tests.Console.Create;

public sealed class ReplicaFieldsTests : ConsoleContext
{
    private readonly CreateForm _form = Forms.With(Installations.Redis7);

    [Fact]
    public void Without_a_replica_there_is_no_failover_to_choose_and_it_is_said_why()
    {
        var fields = Fields();

        Assert.All(fields.FindComponents<MudSwitch<bool>>(), one => Assert.True(one.Instance.Disabled));
        Assert.Contains("Needs a replica", fields.Markup, StringComparison.Ordinal);
        Assert.Equal((0, false, false), Asked);
    }

    [Fact]
    public async Task With_one_both_are_on_and_Multi_AZ_goes_off_with_failover()
    {
        _form.Input.Replicas = 1;
        var fields = Fields();
        Assert.Equal((1, true, true), Asked);

        await fields.FindAll("input[type=checkbox]")[0].ChangeAsync(new() { Value = false });

        Assert.Equal((1, false, false), Asked);
        Assert.True(_form.IsValid);
    }

    [Fact]
    public void More_than_five_are_refused_in_the_API_s_words()
    {
        _form.Input.Replicas = 6;

        Assert.Contains("between 0 and 5; 6 was given", _form.Problem(CreateField.Replicas), StringComparison.Ordinal);
        Assert.False(_form.IsValid);
    }

    [Fact]
    public void An_engine_that_does_not_replicate_says_what_to_do()
    {
        var form = Forms.With(Installations.Garnet);
        form.Input.Replicas = 1;

        Assert.Contains("install Redis or Valkey", form.Problem(CreateField.Replicas), StringComparison.Ordinal);
    }

    private (int?, bool, bool) Asked =>
        (_form.New.ReplicationGroup!.ReplicasPerNodeGroup, _form.New.ReplicationGroup.AutomaticFailover, _form.New.ReplicationGroup.MultiAz);

    private IRenderedComponent<ReplicaFields> Fields()
    {
        Render<MudPopoverProvider>();
        return Render<ReplicaFields>(fields => fields.Add(one => one.Form, _form));
    }
}
