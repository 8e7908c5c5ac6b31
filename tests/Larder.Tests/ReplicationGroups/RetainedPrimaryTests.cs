using Larder.Model.CacheClusters;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>DeleteReplicationGroup with RetainPrimaryCluster.</summary>
public sealed class RetainedPrimaryTests
{
    [Fact]
    public void The_primary_stays_with_its_contents_off_the_endpoints_and_all_others_go()
    {
        var deleting = AtRest(3).Delete(retainPrimary: true).Next;
        Assert.Equal(("deleting", "orders-001"), (deleting.Status, deleting.Retained));
        Assert.Equal(new Step.Route(""), deleting.NextStep(Start));

        var unread = deleting with { Readers = "" };
        Assert.Equal(["n-2", "n-3"], Assert.IsType<Step.Remove>(unread.NextStep(Start)).Keys);

        var alone = Removed(Removed(unread, "orders-002"), "orders-003");
        Assert.Equal(
            [
                new NodeOrder.Listen("n-1", "127.64.0.1"),
                new NodeOrder.Disconnect("n-1", PrimaryEndpoint, 6379),
                new NodeOrder.Disconnect("n-1", ReaderEndpoint, 6379),
            ],
            Assert.IsType<Step.Obey>(alone.NextStep(Start)).Orders);

        Assert.IsType<Step.Forget>(alone.Hear(1, Reports.Serves(1) with { ListensOn = "127.64.0.1" }).Next.NextStep(Start));
    }

    [Fact]
    public void It_reads_as_an_available_cluster_all_the_time_while_its_group_and_the_other_members_are_being_deleted()
    {
        var deleting = AtRest(2).Delete(retainPrimary: true).Next;

        Assert.Equal([CacheClusterStatus.Available, CacheClusterStatus.Deleting], deleting.Members().Select(member => member.Status));
    }

    [Fact]
    public void One_that_dies_meanwhile_keeps_nobody_waiting_and_is_brought_back_as_a_cluster()
    {
        var deleting = Removed(AtRest(2).Delete(retainPrimary: true).Next, "orders-002").HearEnd(1).Next;

        Assert.IsType<Step.Forget>(deleting.NextStep(Start));
        Assert.Equal(CacheClusterStatus.Rebooting, deleting.Members()[0].Status);
    }

    [Fact]
    public void Without_a_primary_that_can_stay_it_is_refused()
    {
        Refused.With("InvalidReplicationGroupState", () => AtRest(2).HearEnd(2).Next.Delete(retainPrimary: true), "modifying");
        Assert.Equal("deleting", AtRest(2).HearEnd(2).Next.Delete(retainPrimary: false).Next.Status);
    }

    [Fact]
    public void A_failover_that_was_under_way_ends_with_the_group()
    {
        var deleting = AtRest(2).TestFailover(Start).Next.Delete(retainPrimary: false).Next;

        Assert.Null(deleting.Handover);
        Assert.Equal(["n-1", "n-2"], Assert.IsType<Step.Remove>(deleting.NextStep(Start)).Keys);
        Assert.Empty(deleting.HearEnd(1).Events);
    }

    private static ReplicationGroup Removed(ReplicationGroup group, string member) =>
        group.With(group.NodeOf(member) with { State = NodeState.Removed });
}
