using Larder.Model.Events;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.ReplicationGroups;

public sealed class ReplicationGroupLifeTests
{
    [Fact]
    public void A_new_group_is_creating_and_its_node_is_handed_to_the_host_with_all_three_addresses()
    {
        var group = Orders();

        Assert.Equal("creating", group.Status);
        var keep = Assert.IsType<Step.Keep>(group.NextStep(Start));
        var spec = Assert.Single(keep.Specs);
        Assert.Equal((group.Arn, 1, 536870912L, 6379), (spec.OwnerArn, spec.Incarnation, spec.MaxMemoryBytes, spec.Port));
        Assert.Equal(["127.64.0.1", "127.64.0.2", "127.64.0.3"], spec.Addresses);
    }

    [Fact]
    public void It_is_available_once_its_node_answers_and_says_so_once()
    {
        var change = Orders().Observe(Report(NodeState.Running), Start);

        Assert.Equal("available", change.Next.Status);
        Assert.IsType<Step.None>(change.Next.NextStep(Start));
        Assert.Contains(change.Events, one => one.Source is EventSource.ReplicationGroup && one.Message == "Replication group orders created");
        Assert.Empty(change.Next.Observe(Report(NodeState.Running), Start).Events);
    }

    [Fact]
    public void A_node_that_dies_is_replaced_at_once_and_an_event_says_that_its_contents_are_lost()
    {
        var died = Available().Observe(Report(NodeState.Exited), Start);

        Assert.Equal("modifying", died.Next.Status);
        Assert.Contains(died.Events, one => one.Source is EventSource.ReplicationGroup && one.Message.Contains("contents are lost", StringComparison.Ordinal));
        Assert.Equal(new Step.Restart("n-1"), died.Next.NextStep(Start));

        var restarted = died.Next.Restart("n-1");
        Assert.Equal(2, Assert.Single(Assert.IsType<Step.Keep>(restarted.NextStep(Start)).Specs).Incarnation);
        Assert.Equal("available", restarted.Observe(Report(NodeState.Running, 2, "r2"), Start).Next.Status);
    }

    [Fact]
    public void A_late_report_of_an_earlier_process_changes_nothing()
    {
        var restarted = Available().Observe(Report(NodeState.Exited), Start).Next.Restart("n-1");

        Assert.Same(restarted, restarted.Observe(Report(NodeState.Running), Start).Next);
        Assert.Same(restarted, restarted.Observe(Report(NodeState.Exited), Start).Next);
    }

    [Fact]
    public void A_group_that_cannot_start_is_tried_again_ever_more_slowly_and_says_so_in_its_status()
    {
        var group = Orders();
        var now = Start;
        var pauses = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 8; attempt++)
        {
            group = group.Observe(Report(NodeState.Failed, attempt, fault: NodeFaultKind.AddressInUse), now).Next;
            pauses.Add(group.NextStep(now) is Step.Wait { Until: { } until } ? until - now : TimeSpan.Zero);
            now += pauses[^1];
            Assert.Equal(attempt < NodeLife.Patience ? "creating" : "create-failed", group.Status);
            Assert.Equal(new Step.Restart("n-1"), group.NextStep(now));
            group = group.Restart("n-1");
        }

        Assert.Equal([0, 1, 2, 4, 8, 16, 30, 30], pauses.Select(pause => (int)pause.TotalSeconds));
        Assert.Equal("deleting", group.Delete(retainPrimary: false).Next.Status);
    }

    [Fact]
    public void What_ran_for_a_minute_and_dies_is_brought_back_at_once_again()
    {
        var group = Available();
        for (var incarnation = 1; incarnation <= 5; incarnation++)
        {
            var now = Start + (incarnation * (NodeLife.Lasting + TimeSpan.FromSeconds(1)));
            var died = group.Observe(Report(NodeState.Exited, incarnation, $"r{incarnation}"), now).Next;
            Assert.Equal(new Step.Restart("n-1"), died.NextStep(now));
            group = died.Restart("n-1").Observe(Report(NodeState.Running, incarnation + 1, $"r{incarnation + 1}"), now).Next;
        }
    }

    [Fact]
    public void Deleting_removes_the_node_first_and_forgets_the_group_last()
    {
        var deleting = Available().Delete(retainPrimary: false).Next;

        Assert.Equal(["n-1"], Assert.IsType<Step.Remove>(deleting.NextStep(Start)).Keys);
        // Its end on the way is no news, and no reason to start it again.
        var ended = deleting.Observe(Report(NodeState.Exited), Start);
        Assert.Empty(ended.Events);
        Assert.IsType<Step.Remove>(ended.Next.NextStep(Start));
        Assert.IsType<Step.Forget>(ended.Next.Observe(Report(NodeState.Removed), Start).Next.NextStep(Start));
    }

    [Fact]
    public void A_group_that_is_creating_or_deleting_cannot_be_deleted()
    {
        Refused.With("InvalidReplicationGroupState", () => Orders().Delete(retainPrimary: false), "creating");
        Refused.With("InvalidReplicationGroupState", () => Available().Delete(retainPrimary: false).Next.Delete(retainPrimary: false), "deleting");
    }

    [Fact]
    public void Its_member_is_a_cache_cluster_that_only_goes_with_the_group()
    {
        var member = Assert.Single(Available().Members());

        Assert.Equal(("orders-001", "available", "orders"), (member.Id, member.Status, member.ReplicationGroupId));
        Refused.With("InvalidCacheClusterState", () => MembershipRules.CheckMayLeave(member, Available()), "orders");
    }

    [Fact]
    public void Tags_of_the_group_reach_its_members_and_a_members_own_stay_its_own()
    {
        var tagged = Available().AddTags(null, [new("tier", "gold")]).AddTags("orders-001", [new("own", "x")]);

        Assert.Equal(["team", "tier"], tagged.Tags.Keys);
        Assert.Equal(["own", "team", "tier"], tagged.MemberTags["orders-001"].Keys);
        Assert.Equal(["own", "tier"], tagged.RemoveTags(null, ["team"]).MemberTags["orders-001"].Keys);
    }

    private static ReplicationGroup Available() => Orders().Observe(Report(NodeState.Running), Start).Next;
}
