using Larder.Model.Engines;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.ServiceUpdates;
using Larder.Tests.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;
using static Larder.Tests.ReplicationGroups.Reports;

namespace Larder.Tests.ServiceUpdates;

/// <summary>How a group's nodes come to run a newer engine, step by step.</summary>
public sealed class RollingUpdateTests
{
    private static readonly Engine _newer = Installations.With(Updates.Newer).Engines.All[0];
    private static readonly ServiceUpdate _update = new(_newer);

    [Fact]
    public void Replicas_are_replaced_first_and_each_has_the_contents_before_the_next_goes()
    {
        var group = Running(3).Apply(_update, Start).Next;
        Assert.Equal(("modifying", "7.0.16"), (group.Status, group.SpecOf(group.Member(2)).EngineVersion));
        Assert.Equal([new NodeOrder.Fence("n-2")], Orders(group));

        var gone = group.HearEnd(2).Next;
        Assert.Equal("Cache node 0001 is being replaced by one of redis version 7.0.16", group.HearEnd(2).Events.Single().Message);
        gone = gone with { Readers = "127.64.0.3" };
        Assert.Equal(new Step.Restart("n-2"), gone.NextStep(Start));
        var started = gone.Restarted(2).Hear(2, Follows(2) with { LinkUp = false }).Next;
        Assert.False(started.Member(2).Updating);
        Assert.IsType<Step.Wait>(started.NextStep(Start));

        var synced = Synced(started, 2);
        Assert.Equal([new NodeOrder.Fence("n-3")], Orders(synced));
    }

    [Fact]
    public void The_primary_hands_over_before_it_is_replaced_and_the_end_is_told()
    {
        var replicasDone = Replaced(Replaced(Running(3).Apply(_update, Start).Next, 2), 3);

        var step = Assert.IsType<Step.HandOver>(replicasDone.NextStep(Start));
        Assert.Equal(("orders-002", "orders-001 is to be updated"), (step.ClusterId, step.Reason));
        var handed = replicasDone.HandOver(step.ClusterId, step.Reason, Start).Next;
        Assert.IsType<Step.Switch>(handed.NextStep(Start));
        var after = handed.Switching().Completed(TimeSpan.FromMilliseconds(3), Start).Next
            .Hear(2, Serves(2, 1, 3)).Next.Hear(1, Follows(1, 2)).Next.Hear(3, Follows(3, 2)).Next;
        after = after.Hear(2, Serves(2, 1, 3)).Next with { Readers = "127.64.0.1 127.64.0.3" };
        Assert.Equal([new NodeOrder.Fence("n-1")], Orders(after));

        after = after.With(after.Member(2) with { ProgramVersion = "7.0.16" }).With(after.Member(3) with { ProgramVersion = "7.0.16" })
            .With(after.Member(1) with { ProgramVersion = "7.0.16" });
        var (done, events) = after.HearEnd(1).Next.Restarted(1).Hear(1, Follows(1, 2));
        Assert.Contains("All nodes run redis version 7.0.16 now", events.Select(one => one.Message));
        Assert.Equal(UpdateStatus.Complete, done.Update!.Status(done.Nodes));
    }

    [Fact]
    public void Where_nobody_takes_over_it_is_tried_again_after_a_while_and_not_at_once()
    {
        var group = Replaced(Running(2).Apply(_update, Start).Next, 2).HandOver("orders-002", "why", Start).Next;
        var abandoned = group.Abandoned("it lags", Start).Next;

        Assert.Equal(new Step.Wait(Start + NodeLife.UpdatePause), abandoned.NextStep(Start));
        Assert.IsType<Step.HandOver>(abandoned.NextStep(Start + NodeLife.UpdatePause));
    }

    [Fact]
    public void A_lone_primary_writes_its_contents_down_for_its_successor()
    {
        var group = Alone().Apply(_update, Start).Next;
        Assert.Equal([new NodeOrder.SaveAndEnd("n-1")], Orders(group));

        var saving = group.Observe(Said(NodeState.Running, ContentsSave.UnderWay), Start).Next;
        Assert.IsType<Step.Wait>(saving.NextStep(Start));

        var (ended, events) = saving.Observe(Said(NodeState.Exited, ContentsSave.Done), Start);
        Assert.Equal("Cache node 0001 is being replaced by one of redis version 7.0.16, which begins with its contents", Assert.Single(events).Message);
        Assert.Equal(new Step.Restart("n-1"), ended.NextStep(Start));
    }

    [Fact]
    public void One_that_cannot_write_them_down_goes_on_says_why_and_is_asked_again_later()
    {
        var group = Alone().Apply(_update, Start).Next;

        var (failed, events) = group.Observe(Said(NodeState.Running, ContentsSave.Failed) with { SaveFault = "No space left" }, Start);

        Assert.Contains("No space left", Assert.Single(events).Message, StringComparison.Ordinal);
        Assert.Equal(new Step.Wait(Start + NodeLife.UpdatePause), failed.NextStep(Start));
        Assert.Equal([new NodeOrder.SaveAndEnd("n-1")], Orders(failed, Start + NodeLife.UpdatePause));
        Assert.Empty(failed.Observe(Said(NodeState.Running, ContentsSave.Failed) with { SaveFault = "No space left" }, Start).Events);
    }

    [Fact]
    public void One_that_dies_of_itself_on_the_way_has_lost_its_contents_and_that_is_said()
    {
        var group = Alone().Apply(_update, Start).Next;

        var (_, events) = group.Observe(Said(NodeState.Exited, ContentsSave.None), Start);

        Assert.Contains(events, one => one.Message.Contains("its contents are lost", StringComparison.Ordinal));
    }

    [Fact]
    public void Stopped_it_leaves_the_others_as_they_are_and_can_be_applied_again()
    {
        var half = Replaced(Running(3).Apply(_update, Start).Next, 2);
        var stopped = half.Stop(_update, Start).Next;

        Assert.Equal("available", stopped.Status);
        Assert.IsType<Step.None>(stopped.NextStep(Start));
        var action = Assert.Single(UpdateAction.Of([_update], [UpdatableCache.Of(stopped)]));
        Assert.Equal((UpdateStatus.Stopped, 1), (action.Status, action.NodesUpdated));
        Refused.With("InvalidReplicationGroupState", () => stopped.Stop(_update, Start), _update.Name);

        var again = stopped.Apply(_update, Start).Next;
        Assert.Equal(["orders-001", "orders-003"], again.Nodes.Where(node => node.Updating).Select(node => node.ClusterId));
        Assert.Equal(UpdateStatus.InProgress, again.Update!.Status(again.Nodes));
    }

    [Fact]
    public void Only_a_group_at_rest_to_which_it_applies_is_updated()
    {
        Refused.With("InvalidReplicationGroupState", () => AtRest(2).Reboot("orders-002", Start).Next.Apply(_update, Start), "modifying");
        var done = Replaced(Replaced(Running(2).Apply(_update, Start).Next, 2), 1);
        Refused.With("InvalidParameterValue", () => done.Apply(_update, Start), "7.0.16");
    }

    private static ReplicationGroup Running(int nodes) =>
        AtRest(nodes).Nodes.Aggregate(AtRest(nodes), (group, node) => group.With(node with { ProgramVersion = "7.0.15" }));

    private static ReplicationGroup Alone() => Groups.Orders().Observe(Said(NodeState.Running, ContentsSave.None) with { EngineVersion = "7.0.15" }, Start).Next;

    private static NodeReport Said(NodeState state, ContentsSave save) => Report(state) with { Save = save };

    private static ReplicationGroup Replaced(ReplicationGroup group, int member)
    {
        var started = group.HearEnd(member).Next.Restarted(member);
        var node = started.Member(member) with { State = NodeState.Running, Updating = false, ProgramVersion = "7.0.16", RunId = "new" };
        return Synced(started.With(node).Hear(member, Follows(member)).Next, member);
    }

    // What readers are led to is another matter.
    private static ReplicationGroup Synced(ReplicationGroup group, int member)
    {
        var others = Enumerable.Range(2, group.Nodes.Count - 1).Where(other => other == member || !group.Member(other).Behind).ToArray();
        var synced = group.Hear(member, Follows(member) with { ListensOn = group.Nodes.Count == 2 ? $"{Address(2)} {ReaderEndpoint}" : Address(member) }).Next
            .Hear(1, Serves(1, others)).Next;
        return synced.NextStep(Start) is Step.Route route ? synced with { Readers = route.Readers } : synced;
    }

    private static IReadOnlyList<NodeOrder> Orders(ReplicationGroup group, DateTimeOffset? now = null) =>
        Assert.IsType<Step.Obey>(group.NextStep(now ?? Start)).Orders;
}
