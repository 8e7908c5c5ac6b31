using Larder.Model;
using Larder.Model.Nodes;
using Larder.Model.ReplicationGroups;
using Larder.Model.SubnetGroups;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>IncreaseReplicaCount and DecreaseReplicaCount.</summary>
public sealed class ReplicaCountTests
{
    private static readonly Installation _redis = Installations.With(Installations.Redis7);

    [Fact]
    public void New_members_get_the_lowest_free_numbers_and_the_next_zones()
    {
        var group = AtRest(3);
        var gap = (group with { Nodes = [group.Nodes[0], group.Nodes[2]], Readers = "" })
            .Hear(3, Reports.Follows(3) with { ListensOn = $"127.64.0.3 {ReaderEndpoint}" }).Next;

        var plan = More(gap, new() { NewCount = 3 });

        Assert.Equal(["orders-002", "orders-004"], plan.ClusterIds);
        Assert.Equal(2, plan.Zones.Distinct().Count());
        Assert.Equal(CacheNetwork.Of(Installations.Network, null, null).Spread(gap.Id, 2, 2), plan.Zones);
    }

    [Fact]
    public void Zones_may_be_named_for_the_new_members_or_for_all()
    {
        Assert.Equal(["us-east-1c"], More(AtRest(2), new() { NewCount = 2, Zones = ["us-east-1c"] }).Zones);
        Assert.Equal(["us-east-1c"], More(AtRest(2), new() { NewCount = 2, Zones = ["us-east-1a", "us-east-1b", "us-east-1c"] }).Zones);
        Refused.With("InvalidParameterCombination", () => More(AtRest(2), new() { NewCount = 2, Zones = ["us-east-1a", "us-east-1b"] }), "1 zones", "2 were given");
        Refused.With("InvalidParameterValue", () => More(AtRest(2), new() { NewCount = 2, Zones = ["eu-west-1a"] }), "eu-west-1a");
    }

    [Fact]
    public void Counts_that_say_nothing_or_the_contrary_are_refused()
    {
        Refused.With("InvalidParameterCombination", () => More(AtRest(2), new()), "NewReplicaCount");
        Refused.With("InvalidParameterValue", () => More(AtRest(2), new() { NewCount = -1 }), "negative");
        Refused.With("InvalidParameterValue", () => More(AtRest(2), new() { NewCount = 6 }), "at most 5");
        Refused.With("InvalidParameterValue", () => More(AtRest(3), new() { NewCount = 1 }), "DecreaseReplicaCount");
        Refused.With("InvalidParameterValue", () => Fewer(AtRest(2), new() { NewCount = 2 }), "IncreaseReplicaCount");
        Refused.With("NoOperationFault", () => More(AtRest(2), new() { NewCount = 1 }), "1 replicas already");
        Refused.With("NoOperationFault", () => Fewer(AtRest(2), new() { NewCount = 1 }), "1 replicas already");
        Refused.With("InvalidReplicationGroupState", () => More(Of(2, true), new() { NewCount = 2 }), "creating");
    }

    [Fact]
    public void Those_that_joined_last_go_first_or_those_that_are_named_in_any_case_and_however_often()
    {
        Assert.Equal(["orders-004", "orders-003"], Fewer(AtRest(4), new() { NewCount = 1 }));
        Assert.Equal(["orders-002"], Fewer(AtRest(4), new() { ReplicasToRemove = ["Orders-002", "orders-002"] }));
        Assert.Equal(["orders-002"], Fewer(AtRest(4), new() { ReplicasToRemove = ["orders-002"], NewCount = 2 }));
        Refused.With("InvalidParameterCombination", () => Fewer(AtRest(4), new() { ReplicasToRemove = ["orders-002"], NewCount = 1 }), "2 replicas are left");
    }

    [Fact]
    public void One_that_lags_goes_before_one_that_joined_later()
    {
        var lagging = AtRest(4).Hear(1, Reports.Serves(1, 3, 4)).Next;

        Assert.Equal(["orders-002", "orders-004"], lagging.Superfluous(2));
    }

    [Fact]
    public void A_new_replica_starts_empty_follows_reads_when_it_is_in_sync_and_has_the_groups_tags()
    {
        var added = AtRest(2).AddReplicas(["orders-003"], [new("n-3", "us-east-1a", "127.64.0.3", 6379)], Start);
        Assert.Equal("Adding 1 replica to replication group orders", Assert.Single(added.Events).Message);
        Assert.Equal("modifying", added.Next.Status);
        Assert.Equal(added.Next.Tags, added.Next.MemberTags["orders-003"]);

        var spec = Assert.Single(Assert.IsType<Step.Keep>(added.Next.NextStep(Start)).Specs);
        Assert.Equal(("n-3", "n-2", 1), (spec.Key, spec.ReplicaOf?.Key, spec.Incarnation));

        var inSync = added.Next.Hear(3, Reports.Follows(3)).Next.Hear(1, Reports.Serves(1, 2, 3)).Next;
        Assert.Equal("modifying", inSync.Status);
        Assert.Equal([new NodeOrder.Listen("n-2", "127.64.0.2"), new NodeOrder.Disconnect("n-2", ReaderEndpoint, 6379)],
            Assert.IsType<Step.Obey>(inSync.NextStep(Start)).Orders);
        var left = inSync.Hear(2, Reports.Follows(2)).Next;
        Assert.Equal(new Step.Route("127.64.0.2 127.64.0.3"), left.NextStep(Start));
        Assert.Equal("available", (left with { Readers = "127.64.0.2 127.64.0.3" }).Status);
    }

    [Fact]
    public void A_replica_that_goes_loses_its_readers_first_then_its_process_then_its_name()
    {
        var leaving = AtRest(3).RemoveReplicas(["orders-003"], Start);
        Assert.Equal("Removing 1 replica from replication group orders", Assert.Single(leaving.Events).Message);
        Assert.Equal(new Step.Route(""), leaving.Next.NextStep(Start));

        var unrouted = leaving.Next with { Readers = "" };
        Assert.Equal([new NodeOrder.Listen("n-2", $"127.64.0.2 {ReaderEndpoint}")], Assert.IsType<Step.Obey>(unrouted.NextStep(Start)).Orders);
        var unread = unrouted.Hear(2, Reports.Follows(2) with { ListensOn = $"127.64.0.2 {ReaderEndpoint}" }).Next;
        Assert.Equal(["n-3"], Assert.IsType<Step.Remove>(unread.NextStep(Start)).Keys);

        var removed = unread.With(unread.NodeOf("orders-003") with { State = NodeState.Removed });
        Assert.Equal(new Step.Release("n-3"), removed.NextStep(Start));
        var released = removed.Release("n-3", Start);
        Assert.Equal("Removed replica node orders-003 from replication group orders", Assert.Single(released.Events).Message);
        Assert.Equal(["orders-001", "orders-002"], released.Next.MemberTags.Keys.Order());
        Assert.Equal("available", released.Next.Status);
    }

    [Fact]
    public void The_primary_a_stranger_and_the_last_one_of_automatic_failover_cannot_go()
    {
        Refused.With("InvalidCacheClusterState", () => AtRest(3).RemoveReplicas(["orders-001"], Start), "primary", "fail over first");
        Refused.With("InvalidParameterValue", () => AtRest(3).RemoveReplicas(["orders-009"], Start), "orders-009", "not a replica");
        Refused.With("InvalidParameterCombination", () => AtRest(2).RemoveReplicas(["orders-002"], Start), "AutomaticFailoverEnabled");
        Assert.True(AtRest(2, automaticFailover: false).RemoveReplicas(["orders-002"], Start).Next.NodeOf("orders-002").Leaving);
    }

    private static ReplicaPlan More(ReplicationGroup group, ReplicaIncrease increase) => ReplicaCountRules.Plan(group, increase, Installations.Network, _redis);

    private static IReadOnlyList<string> Fewer(ReplicationGroup group, ReplicaDecrease decrease) => ReplicaCountRules.Plan(group, decrease);
}
