using Larder.Console.Modify;
using Larder.Model.Modify;
using Larder.Tests.Modify;

namespace Larder.Tests.Console.Modify;

public sealed class ModifyFormTests
{
    [Fact]
    public void What_was_not_typed_is_not_asked_for()
    {
        var form = new ModifyForm(Subjects.Group());
        Assert.Empty(form.Changed);
        Assert.Empty(form.Look(Previews.Now).Effects);

        form[ChangeKind.Description] = "new ";
        form[ChangeKind.NodeType] = "cache.t3.small";

        var asked = GroupSubject.ModificationOf(form);
        Assert.Equal(("new", "cache.t3.small", null, null), (asked.Description, asked.NodeTypeName, asked.AutomaticFailover, asked.EngineChange));
        Assert.Equal([ChangeKind.Description, ChangeKind.NodeType], form.Look(Previews.Now).Effects.Select(effect => effect.Change));
    }

    [Fact]
    public void What_is_kept_of_it_goes_on_where_it_was_and_sees_what_was_changed_meanwhile()
    {
        var form = new ModifyForm(Subjects.Group()) { [ChangeKind.NodeType] = "cache.t3.small", [ChangeKind.Replicas] = "2", Immediately = true };
        form.Zones.AddRange(["us-east-1b", ""]);
        var draft = ModifyDraft.Of(form).ToDictionary();
        // Typed while no server was heard.
        draft["Description"] = "typed since";

        var next = new ModifyForm(Subjects.Group());
        Assert.True(ModifyDraft.Resume(next, draft));

        Assert.Equal([ChangeKind.Description, ChangeKind.NodeType, ChangeKind.Replicas], next.Changed.Order());
        Assert.Equal(("typed since", true), (next[ChangeKind.Description], next.Immediately));
        Assert.Equal(["us-east-1b", ""], next.Zones);
        Assert.Empty(next.Differences);

        draft["base:NodeType"] = "cache.t3.medium";
        var changed = new ModifyForm(Subjects.Group());
        ModifyDraft.Resume(changed, draft);
        Assert.Equal(ChangeKind.NodeType, Assert.Single(changed.Differences).Kind);
    }

    [Fact]
    public void A_draft_in_which_nothing_was_typed_is_none()
    {
        var form = new ModifyForm(Subjects.Group());
        Assert.False(ModifyDraft.Resume(new(Subjects.Group()), ModifyDraft.Of(form)));
        Assert.False(ModifyDraft.Resume(new(Subjects.Group()), new Dictionary<string, string> { ["Of"] = "another version" }));
    }

    [Fact]
    public void What_would_be_refused_is_said_at_the_field_that_is_to_blame()
    {
        var form = new ModifyForm(Subjects.Group()) { [ChangeKind.MaintenanceWindow] = "sunday", [ChangeKind.Description] = "new" };

        var outlook = form.Look(Previews.Now);

        Assert.Contains("PreferredMaintenanceWindow", outlook.ProblemOf(ChangeKind.MaintenanceWindow), StringComparison.Ordinal);
        Assert.Null(outlook.ProblemOf(ChangeKind.Description));
        Assert.Empty(outlook.Effects);
    }

    [Fact]
    public void The_last_replica_goes_only_when_failover_is_given_up_with_it()
    {
        var form = new ModifyForm(Subjects.Group()) { [ChangeKind.Replicas] = "0", Immediately = true };
        Assert.Contains("AutomaticFailoverEnabled", form.Look(Previews.Now).ProblemOf(ChangeKind.Replicas), StringComparison.Ordinal);

        form.Switch(ChangeKind.AutomaticFailover, false);

        Assert.Null(form.Look(Previews.Now).Refused);
        Assert.Equal([ChangeKind.Replicas, ChangeKind.AutomaticFailover], form.Look(Previews.Now).Effects.Select(effect => effect.Change));
    }

    [Fact]
    public void Replicas_and_what_needs_a_group_at_rest_are_changed_one_after_the_other()
    {
        var form = new ModifyForm(Subjects.Group()) { [ChangeKind.Replicas] = "2", [ChangeKind.NodeType] = "cache.t3.small" };

        Assert.Contains("one after the other", form.Look(Previews.Now).Refused!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_else_changed_is_a_difference_until_its_owner_has_seen_it()
    {
        var form = new ModifyForm(Subjects.Group()) { [ChangeKind.Description] = "mine" };

        form.See(Subjects.Group(change: group => group with { Revision = 2, Description = "theirs", AutomaticFailover = false }));

        Assert.Equal(
            [(ChangeKind.Description, "mine", "theirs", true), (ChangeKind.AutomaticFailover, "true", "false", false)],
            form.Differences.Select(one => (one.Kind, one.Mine, one.Theirs.Value, one.Typed)));
        form.KeepMine();
        Assert.Empty(form.Differences);
        Assert.Equal(("mine", "false"), (form[ChangeKind.Description], form[ChangeKind.AutomaticFailover]));
        Assert.Equal([ChangeKind.Description], form.Changed);
    }

    [Fact]
    public void Who_takes_theirs_gives_up_what_he_typed_of_it_and_nothing_else()
    {
        var form = new ModifyForm(Subjects.Group()) { [ChangeKind.Description] = "mine", [ChangeKind.NodeType] = "cache.t3.small" };
        form.See(Subjects.Group(change: group => group with { Revision = 2, Description = "theirs" }));

        form.TakeTheirs();

        Assert.Equal(("theirs", "cache.t3.small"), (form[ChangeKind.Description], form[ChangeKind.NodeType]));
        Assert.Equal([ChangeKind.NodeType], form.Changed);
    }

    [Fact]
    public void What_only_nodes_report_and_what_is_as_it_was_typed_is_no_difference()
    {
        var form = new ModifyForm(Subjects.Group()) { [ChangeKind.Description] = "same" };

        form.See(Subjects.Group(change: group => group with { Revision = 2, Description = "same" }));

        Assert.Empty(form.Differences);
        Assert.Empty(form.Changed);
    }

    [Fact]
    public void What_begins_to_wait_meanwhile_is_a_difference_too()
    {
        var form = new ModifyForm(Subjects.Group());
        form.See(Subjects.Group(change: group => group with { Revision = 2, Pending = new() { AutomaticFailover = false } }));

        Assert.Equal("false", Assert.Single(form.Differences).Theirs.Waiting);
    }

    [Fact]
    public void Of_Memcached_the_last_nodes_go_where_nobody_chose()
    {
        var form = new ModifyForm(Subjects.Memcached(3)) { [ChangeKind.Nodes] = "2" };
        Assert.Equal("Emptied 0003", Previews.Told(Assert.Single(form.Look(Previews.Now).Effects)));

        form.Removed.Add("0001");

        Assert.Equal("Emptied 0001", Previews.Told(Assert.Single(form.Look(Previews.Now).Effects)));
    }

    [Fact]
    public void What_cannot_be_chosen_has_the_reason()
    {
        var engines = ModifyChoices.Engines(Subjects.Group());
        Assert.Equal(["redis 7.0.15", "valkey 8.0.1", "valkey 7.2.4"], engines.Where(choice => choice.Refusal is null).Select(choice => choice.Value));
        Assert.Contains("downgraded", engines.Single(choice => choice.Value == "redis 6.2.14").Refusal, StringComparison.Ordinal);

        var types = ModifyChoices.NodeTypes(Subjects.Memcached(1));
        Assert.Equal("cache.t3.micro", types[0].Value);
        Assert.Contains("memcached", types[1].Refusal, StringComparison.Ordinal);
        Assert.Equal("cache.t3.micro", ModifyChoices.NodeTypes(Subjects.Group())[0].Value);
    }
}
