using Larder.ControlPlane.Facts;
using Larder.Model.Maintenance;
using Larder.Model.Nodes;
using Larder.Model.NodeTypes;
using Larder.Model.ReplicationGroups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>ModifyReplicationGroup with a CacheNodeType: by which steps the members come to be of it.</summary>
public sealed class ScalingTests
{
    private static readonly SettingsMark _old = new("old", "");
    private static readonly SettingsMark _new = new("new", "");
    private static readonly NodeTypeCatalog _types = FactFiles.NodeTypes();
    private static readonly DateTimeOffset _before = new(2026, 11, 22, 4, 59, 59, TimeSpan.Zero);
    private static readonly DateTimeOffset _open = _before.AddSeconds(1);

    [Fact]
    public void It_is_modifying_and_tells_its_old_type_until_every_member_runs_by_the_new()
    {
        var (scaling, events) = Now("cache.t3.small").ApplyTo(Orders(3), _before);

        Assert.Equal(("modifying", "cache.t3.micro", "cache.t3.small"), (scaling.Status, scaling.Spec.ToldNodeType, scaling.Spec.NodeType));
        Assert.All(scaling.Members(), member => Assert.Equal(("modifying", "cache.t3.micro"), (member.Status, member.Spec.ToldNodeType)));
        Assert.Equal("Applying modification to node type to cache.t3.small", Assert.Single(events).Message);
        Assert.IsNotType<Step.EndScaling>(scaling.NextStep(_before));

        var known = scaling.WithSettings(_new);
        Assert.IsNotType<Step.EndScaling>(Run(known, _new, 1, 2).NextStep(_before));
        var all = Run(known, _new, 1, 2, 3);
        Assert.IsType<Step.EndScaling>(all.NextStep(_before));

        var (done, said) = all.Scaled(_before);
        Assert.Equal(("available", "cache.t3.small"), (done.Status, done.Spec.ToldNodeType));
        Assert.Equal("Succeeded applying modification to node type to cache.t3.small", Assert.Single(said).Message);
        Assert.IsType<Step.None>(done.NextStep(_before));
    }

    [Fact]
    public void Replicas_are_given_more_before_their_primary()
    {
        var growing = Now("cache.t3.small").ApplyTo(Orders(3), _before).Next.WithSettings(_new);

        Assert.Equal(["n-2", "n-3"], Configured(growing));
        Assert.Equal(["n-3"], Configured(Run(growing, _new, 2)));
        Assert.Equal(["n-1"], Configured(Run(growing, _new, 2, 3)));
    }

    [Fact]
    public void Replicas_are_given_less_after_their_primary()
    {
        var shrinking = Now("cache.t1.micro").ApplyTo(Orders(3), _before).Next.WithSettings(_new);

        Assert.Equal(["n-1"], Configured(shrinking));
        Assert.Equal(["n-2", "n-3"], Configured(Run(shrinking, _new, 1)));
    }

    [Fact]
    public void A_replica_that_hangs_keeps_its_primary_from_having_more_than_it()
    {
        var growing = Run(Now("cache.t3.small").ApplyTo(Orders(3), _before).Next.WithSettings(_new), _new, 2);
        var hanging = growing.With(growing.Member(3) with { SilentSince = _before });

        Assert.IsType<Step.Wait>(Routed(hanging).NextStep(_before));
    }

    [Fact]
    public void A_member_that_starts_meanwhile_is_asked_for_with_the_new_memory_and_is_waited_for()
    {
        var growing = Now("cache.t3.small").ApplyTo(Orders(2), _before).Next.WithSettings(_new);
        var restarting = Routed(Run(growing, _new, 1).HearEnd(2).Next.Restarted(2));

        Assert.Equal(1_471_026_299, Assert.Single(Assert.IsType<Step.Keep>(restarting.NextStep(_before)).Specs).MaxMemoryBytes);
    }

    [Fact]
    public void Given_up_it_is_of_its_old_type_at_once_and_says_why()
    {
        var shrinking = Now("cache.t1.micro").ApplyTo(Orders(2), _before).Next.WithSettings(_new);

        var (back, events) = shrinking.ScaledBack("it holds too much", _before);

        Assert.Equal(("available", "cache.t3.micro"), (back.Status, back.Spec.NodeType));
        var said = Assert.Single(events).Message;
        Assert.Contains("cache.t1.micro", said, StringComparison.Ordinal);
        Assert.Contains("it holds too much", said, StringComparison.Ordinal);
        Assert.IsType<Step.None>(Run(back.WithSettings(_old), _old, 1, 2).NextStep(_before));
    }

    [Fact]
    public void It_waits_for_the_window_and_members_say_so_meanwhile()
    {
        var pending = Now("cache.t3.small").Defer(Orders(2), _before).Next;

        Assert.Equal(("available", "cache.t3.micro"), (pending.Status, pending.Spec.NodeType));
        Assert.All(pending.Members(), member => Assert.Equal("cache.t3.small", member.Pending!.NodeType!.Name));
        Assert.IsType<Step.None>(pending.NextStep(_before));
        Assert.IsType<Step.ApplyPending>(pending.NextStep(_open));
        var (next, events) = pending.ApplyPending(null, null, _open);
        Assert.Equal(("modifying", "cache.t3.small", (PendingChange?)null), (next.Status, next.Spec.NodeType, next.Pending));
        Assert.Equal(2, events.Count);

        Assert.Null(Now("cache.t3.micro").Defer(pending, _before).Next.Pending);
        Assert.Equal("cache.t1.micro", Now("cache.t1.micro").Defer(pending, _before).Next.Pending!.NodeType!.Name);
    }

    [Fact]
    public void What_is_pending_is_made_with_what_is_made_at_once()
    {
        var pending = Now("cache.t3.small").Defer(Orders(2), _before).Next;

        var next = new Modification { Description = "now" }.ApplyTo(pending, _before).Next;

        Assert.Equal(("now", "cache.t3.small", (PendingChange?)null), (next.Description, next.Spec.NodeType, next.Pending));
    }

    [Fact]
    public void Another_primary_is_chosen_before_and_both_are_done()
    {
        var both = (Now("cache.t3.small") with { PrimaryClusterId = "orders-002" }).ApplyTo(Orders(2), _before);

        Assert.Equal(("orders-002", "cache.t3.small"), (both.Next.Handover!.To, both.Next.Spec.NodeType));
        Assert.IsType<Step.Switch>(both.Next.NextStep(_before));
        Assert.Equal(2, both.Events.Count);
    }

    [Fact]
    public void A_group_that_is_not_at_rest_keeps_its_type()
    {
        var scaling = Now("cache.t3.small").ApplyTo(Orders(2), _before).Next;
        Refused.With("InvalidReplicationGroupState", () => Now("cache.t3.medium").ApplyTo(scaling, _before), "modifying");
        Refused.With("InvalidReplicationGroupState", () => Now("cache.t3.medium").Defer(scaling, _before), "modifying");
        Refused.With("InvalidReplicationGroupState", () => scaling.TestFailover(_before), "modifying");

        Assert.Equal("d2", new Modification { Description = "d2" }.ApplyTo(scaling, _before).Next.Description);
    }

    private static Modification Now(string type) => new() { NodeTypeName = type, NodeType = _types.Find(type) };

    private static IReadOnlyList<string> Configured(ReplicationGroup group) => Assert.IsType<Step.Configure>(group.NextStep(_before)).Keys;

    // Readers are sent elsewhere before anything else is done.
    private static ReplicationGroup Routed(ReplicationGroup group) =>
        group.NextStep(_before) is Step.Route route ? group with { Readers = route.Readers } : group;

    private static ReplicationGroup Run(ReplicationGroup group, SettingsMark settings, params int[] members) =>
        members.Aggregate(group, (now, member) => now.With(now.Member(member) with { Settings = settings }));

    private static ReplicationGroup Orders(int nodes)
    {
        var group = Groups.AtRest(nodes);
        var windows = CacheWindows.Of("orders", "sun:05:00-sun:06:00", "03:00-04:00", MaintenanceBlock.Default, hasSnapshots: true);
        return Run(group with { Spec = group.Spec with { Windows = windows, Settings = _old } }, _old, [.. Enumerable.Range(1, nodes)]);
    }
}
