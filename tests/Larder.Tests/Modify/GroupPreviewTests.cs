using Larder.Model.Modify;
using Larder.Model.ReplicationGroups;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Modify;

/// <summary>What is said of a group's changes before they are made.</summary>
public sealed class GroupPreviewTests
{
    [Fact]
    public void What_touches_no_node_is_in_force_at_once_and_nobody_notices()
    {
        var effects = Previews.Change(Groups.AtRest(2), new()
        {
            Description = "new",
            Spec = new() { MaintenanceWindow = "sat:01:00-sat:02:00", AutoMinorVersionUpgrade = false },
        }, immediately: false);

        Assert.Equal(
            [ChangeKind.Description, ChangeKind.MaintenanceWindow, ChangeKind.AutoMinorVersionUpgrade],
            effects.Where(effect => effect.Change is not ChangeKind.SnapshotWindow).Select(effect => effect.Change));
        Assert.All(effects, effect => Assert.Equal((EffectTime.Now, Interruption.None, ""), (effect.Time, effect.Interruption, Previews.Told(effect))));
        Assert.Equal(("d", "new"), (effects[0].From, effects[0].To));
    }

    [Fact]
    public void More_memory_is_taken_by_replicas_first_and_less_by_the_primary_first_and_nobody_is_cut()
    {
        var up = Assert.Single(Previews.Change(Groups.AtRest(3), new() { NodeTypeName = "cache.t3.medium" }));
        Assert.Equal("Configured orders-002, Configured orders-003, Configured orders-001", Previews.Told(up));
        Assert.Equal((Interruption.None, "cache.t3.micro", "cache.t3.medium"), (up.Interruption, up.From, up.To));

        var down = Assert.Single(Previews.Change(Groups.AtRest(3), new() { NodeTypeName = "cache.t1.micro" }));
        Assert.Equal("Configured orders-001, Configured orders-002, Configured orders-003", Previews.Told(down));
    }

    [Fact]
    public void Another_engine_replaces_replicas_one_by_one_hands_over_and_replaces_the_old_primary_last()
    {
        var effects = Previews.Change(Running("7.0.15", 3), new() { EngineChange = new("valkey", "8.0") });

        var engine = effects.Single(effect => effect.Change is ChangeKind.Engine);
        Assert.StartsWith(
            "ReplicaReplaced orders-002, ReplicaReplaced orders-003, BecamePrimary orders-002, ReplicaReplaced orders-001", Previews.Told(engine), StringComparison.Ordinal);
        Assert.Equal((Interruption.Failover, "redis 7.0.15", "valkey 8.0.1"), (engine.Interruption, engine.From, engine.To));
        // It comes with the engine, and nothing is done for it.
        var parameters = effects.Single(effect => effect.Change is ChangeKind.ParameterGroup);
        Assert.Equal(("default.redis7", "default.valkey8", ""), (parameters.From, parameters.To, Previews.Told(parameters)));
    }

    [Fact]
    public void A_group_of_one_writes_its_contents_down_for_another_engine()
    {
        var engine = Previews.Change(Running("7.0.15", 1), new() { EngineChange = new("valkey", "7.2") }).Single(effect => effect.Change is ChangeKind.Engine);

        Assert.Equal("Saved orders-001", Previews.Told(engine));
        Assert.Equal(Interruption.Restart, engine.Interruption);
    }

    [Fact]
    public void Without_ApplyImmediately_the_same_is_said_of_the_window()
    {
        var effects = Previews.Change(Running("7.0.15", 2), new() { Description = "new", EngineChange = new("valkey", "8.0"), AutomaticFailover = false }, immediately: false);

        Assert.Equal(
            [(ChangeKind.Description, EffectTime.Now), (ChangeKind.AutomaticFailover, EffectTime.Window), (ChangeKind.Engine, EffectTime.Window)],
            effects.Select(effect => (effect.Change, effect.Time)));
        Assert.Equal(Interruption.Failover, effects[^1].Interruption);
    }

    [Fact]
    public void Another_primary_is_a_planned_failover_to_it()
    {
        var primary = Assert.Single(Previews.Change(Groups.AtRest(3), new() { PrimaryClusterId = "orders-003" }));

        Assert.StartsWith("BecamePrimary orders-003", Previews.Told(primary), StringComparison.Ordinal);
        Assert.Equal((Interruption.Failover, "orders-001", "orders-003"), (primary.Interruption, primary.From, primary.To));
    }

    [Fact]
    public void A_parameter_group_is_taken_while_nodes_run_and_says_what_waits_for_a_reboot()
    {
        var live = Assert.Single(Previews.Change(Groups.AtRest(2), new() { ParameterGroup = "mine" }));
        Assert.Equal((Interruption.None, false), (live.Interruption, live.NeedsReboot));
        Assert.Equal("Configured orders-002, Configured orders-001", Previews.Told(live));

        var atStart = Assert.Single(Previews.Change(Groups.AtRest(2), new() { ParameterGroup = "databases" }));
        Assert.Equal(("", true), (Previews.Told(atStart), atStart.NeedsReboot));
    }

    [Fact]
    public void Replicas_come_before_the_failover_that_needs_them_and_go_after_it_was_given_up()
    {
        var alone = Alone();
        var added = ReplicaCountRules.Plan(alone, new ReplicaIncrease { NewCount = 1 }, Installations.Network, Previews.Installation);
        var more = Previews.Of(alone, new GroupEdit { Added = added, Modification = new() { AutomaticFailover = true }, Immediately = true });
        Assert.Equal([ChangeKind.Replicas, ChangeKind.AutomaticFailover], more.Select(effect => effect.Change));
        Assert.StartsWith("Joined orders-002", Previews.Told(more[0]), StringComparison.Ordinal);
        Assert.Equal(Interruption.TurnedAway, more[0].Interruption);

        var fewer = Previews.Of(
            Groups.AtRest(2), new GroupEdit { Removed = ["orders-002"], Modification = new() { AutomaticFailover = false }, Immediately = true });
        Assert.Contains("ReplicaRemoved orders-002", Previews.Told(fewer[0]), StringComparison.Ordinal);
        Assert.Equal(("1", "0", Interruption.ReadersCut), (fewer[0].From, fewer[0].To, fewer[0].Interruption));
        Refused.With("InvalidParameterCombination", () => Previews.Of(
            Groups.AtRest(2), new GroupEdit { Removed = ["orders-002"], Modification = new() { AutomaticFailover = false } }), "automatic failover");
    }

    [Fact]
    public void What_waits_is_made_with_what_is_made_at_once_and_said_so()
    {
        var waiting = Previews.For(Groups.AtRest(2), new() { PrimaryClusterId = "orders-002" }).Defer(Groups.AtRest(2), Previews.Now).Next;

        var effects = Previews.Change(waiting, new() { Description = "new" });
        Assert.Equal([ChangeKind.Description, ChangeKind.Primary], effects.Select(effect => effect.Change));
        Assert.All(effects, effect => Assert.Equal(EffectTime.Now, effect.Time));

        Assert.Equal(EffectTime.Withdrawn, Assert.Single(Previews.Change(waiting, new() { PrimaryClusterId = "orders-001" }, immediately: false)).Time);
        var pending = Assert.Single(GroupPreview.OfPending(waiting, null, null, Previews.Settings, Previews.Now));
        Assert.Equal((EffectTime.Window, "orders-002", Interruption.Failover), (pending.Time, pending.To, pending.Interruption));
    }

    [Fact]
    public void What_would_be_refused_is_refused_in_the_same_words()
    {
        Refused.With("InvalidParameterCombination", () => Previews.Change(Alone(), new() { AutomaticFailover = true }));
        Refused.With("InvalidParameterCombination", () => Previews.Change(Groups.AtRest(2), new() { EngineChange = new("redis", "6.2") }), "downgraded");
        Refused.With("InvalidReplicationGroupState", () => Groups.AtRest(2).CheckSeen(7), "changed since");
    }

    [Fact]
    public void A_reboot_of_a_primary_hands_over_before_and_one_alone_loses_its_contents()
    {
        Assert.Equal(
            "BecamePrimary orders-002, ReplicaReplaced orders-001",
            string.Join(", ", GroupPreview.OfReboot(Groups.AtRest(3), "orders-001", Previews.Now).Where(touch => touch.Kind is not TouchKind.Relistened).Select(touch => $"{touch.Kind} {touch.Node}")));
        Assert.Equal([new(TouchKind.Emptied, "orders-001")], GroupPreview.OfReboot(Alone(), "orders-001", Previews.Now));
    }

    private static ReplicationGroup Running(string version, int nodes)
    {
        var group = nodes == 1 ? Alone() : Groups.AtRest(nodes);
        return group with { Nodes = [.. group.Nodes.Select(node => node with { ProgramVersion = version })] };
    }

    private static ReplicationGroup Alone() => Groups.Of(1, automaticFailover: false)
        .Hear(1, Reports.Serves(1) with { ListensOn = $"{Reports.Address(1)} {Groups.PrimaryEndpoint} {Groups.ReaderEndpoint}" }).Next;
}
