using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>ModifyReplicationGroup without ApplyImmediately: what touches nodes waits for the maintenance window.</summary>
public sealed class PendingModificationTests
{
    private static readonly DateTimeOffset _before = new(2026, 11, 22, 4, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset _open = _before.AddSeconds(1);

    [Fact]
    public void What_waits_is_kept_and_made_when_the_window_opens()
    {
        var group = Deferred(Orders(), new() { AutomaticFailover = false, PrimaryClusterId = "Orders-002" });

        Assert.Equal((true, "orders-001"), (group.AutomaticFailover, group.Primary));
        Assert.Equal((false, "orders-002"), (group.Pending!.AutomaticFailover!.Value, group.Pending.PrimaryClusterId));
        Assert.IsType<Step.None>(group.NextStep(_before));
        Assert.IsType<Step.ApplyPending>(group.NextStep(_open));

        var (next, events) = group.ApplyPending(null, null, _open);

        Assert.Equal((null, false, "orders-002"), (next.Pending, next.AutomaticFailover, next.Handover!.To));
        Assert.Contains("maintenance window", events[0].Message, StringComparison.Ordinal);
        Assert.IsType<Step.Switch>(next.NextStep(_open));
    }

    [Fact]
    public void What_touches_no_node_does_not_wait()
    {
        var group = Deferred(Orders(), new()
        {
            Description = "new",
            Spec = new() { MaintenanceWindow = "Sat:01:00-Sat:02:00", SnapshotWindow = "07:00-08:00", AutoMinorVersionUpgrade = false },
        });

        Assert.Null(group.Pending);
        Assert.Equal(
            ("new", "sat:01:00-sat:02:00", "07:00-08:00", false),
            (group.Description, group.Windows.Maintenance, group.Windows.Snapshots, group.Spec.AutoMinorVersionUpgrade));
        Assert.All(group.Members(), member => Assert.Equal("sat:01:00-sat:02:00", member.Windows.Maintenance));
    }

    [Fact]
    public void What_could_not_be_done_now_is_not_put_off_either()
    {
        var group = Orders();

        Refused.With("InvalidParameterValue", () => Deferred(group, new() { PrimaryClusterId = "orders-007" }), "orders-007");
        Refused.With("InvalidParameterCombination", () => Deferred(group, new() { AutomaticFailover = false, MultiAz = true }));
        Refused.With(
            "InvalidParameterCombination",
            () => Deferred(group, new() { Spec = new() { SnapshotWindow = "05:00-06:00" } }), "overlap");
    }

    [Fact]
    public void A_later_request_replaces_what_it_names_and_one_that_asks_for_what_is_so_takes_it_back()
    {
        var pending = Deferred(Orders(), new() { AutomaticFailover = false, PrimaryClusterId = "orders-002" });

        var changed = Deferred(pending, new() { AutomaticFailover = true });
        Assert.Equal((null, "orders-002"), (changed.Pending!.AutomaticFailover, changed.Pending.PrimaryClusterId));
        Assert.Null(Deferred(changed, new() { PrimaryClusterId = "orders-001" }).Pending);
    }

    [Fact]
    public void With_ApplyImmediately_what_was_pending_is_made_too()
    {
        var pending = Deferred(Orders(), new() { AutomaticFailover = false });

        var next = new Modification { Description = "now" }.ApplyTo(pending, _before).Next;

        Assert.Equal((null, false, "now"), (next.Pending, next.AutomaticFailover, next.Description));
    }

    [Fact]
    public void A_group_that_is_not_at_rest_waits_on_and_what_cannot_be_done_any_more_is_dropped_and_told()
    {
        var pending = Deferred(Orders(), new() { PrimaryClusterId = "orders-002" });
        var down = pending.With(pending.Nodes[1] with { State = NodeState.Exited, RetryAt = _open.AddMinutes(1), LinkUp = false });
        Assert.IsNotType<Step.ApplyPending>(down.NextStep(_open));

        var lagging = pending.With(pending.Nodes[1] with { LinkUp = false });
        Refused.With("InvalidReplicationGroupState", () => lagging.ApplyPending(null, null, _open));
        var (next, events) = lagging.DropPending("orders-002 lags", _open);
        Assert.Null(next.Pending);
        Assert.Contains("orders-002 lags", Assert.Single(events).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_of_before_there_were_windows_has_one_that_follows_from_its_name()
    {
        var old = Groups.AtRest(2) with { Spec = Groups.AtRest(2).Spec with { Windows = null } };

        Assert.Equal(Groups.AtRest(2).Windows, old.Windows);
    }

    private static ReplicationGroup Orders()
    {
        var group = Groups.AtRest(2);
        return group with
        {
            Spec = group.Spec with
            {
                Windows = CacheWindows.Of("orders", "sun:05:00-sun:06:00", "03:00-04:00", MaintenanceBlock.Default, hasSnapshots: true),
            },
        };
    }

    private static ReplicationGroup Deferred(ReplicationGroup group, Modification modification) => modification.Defer(group, _before).Next;
}
