using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.ReplicationGroups.Groups;

namespace Larder.Tests.ReplicationGroups;

/// <summary>CreateCacheCluster into a group, and DeleteCacheCluster out of it.</summary>
public sealed class MembershipTests
{
    private static readonly CacheClusterRequest _joins = new() { Id = "Reports-One", ReplicationGroupId = "orders", PreferredZone = "us-east-1c", NumCacheNodes = 1 };

    [Fact]
    public void A_cluster_joins_under_its_own_id_as_one_replica_more()
    {
        var id = MembershipRules.CheckMayJoin(_joins);

        var plan = ReplicaCountRules.Plan(AtRest(2), new() { ClusterId = id, Zones = ["us-east-1c"] }, Installations.Network, Installations.With(Installations.Redis7));

        Assert.Equal(["reports-one"], plan.ClusterIds);
        Assert.Equal(["us-east-1c"], plan.Zones);
        Refused.With("InvalidParameterValue",
            () => ReplicaCountRules.Plan(AtRest(6), new() { ClusterId = id }, Installations.Network, Installations.With(Installations.Redis7)), "at most 5");
    }

    public static TheoryData<CacheClusterRequest> SaysWhatTheGroupSays =>
    [
        _joins with { Engine = "redis" },
        _joins with { EngineVersion = "7.0" },
        _joins with { NodeType = "cache.t3.micro" },
        _joins with { Port = 6379 },
        _joins with { NumCacheNodes = 2 },
        _joins with { ParameterGroup = "default.redis7" },
        _joins with { SubnetGroup = "default" },
        _joins with { AzMode = "single-az" },
        _joins with { PreferredZones = ["us-east-1a"] },
        _joins with { Tags = [new("team", "shop")] },
    ];

    [Theory]
    [MemberData(nameof(SaysWhatTheGroupSays))]
    public void It_is_made_of_what_the_group_is_made_of_so_nothing_else_may_be_said(CacheClusterRequest request) =>
        Refused.With("InvalidParameterCombination", () => MembershipRules.CheckMayJoin(request), "PreferredAvailabilityZone");

    [Fact]
    public void A_replica_may_leave_and_the_primary_is_told_to_fail_over_first()
    {
        var group = AtRest(3);

        MembershipRules.CheckMayLeave(group.MemberOf(group.Member(2)), group);
        Refused.With("InvalidCacheClusterState", () => MembershipRules.CheckMayLeave(group.MemberOf(group.Member(1)), group), "orders-001", "fail over first");
        // Whoever is the primary now is, whatever its number.
        var failedOver = group with { Primary = "orders-002" };
        MembershipRules.CheckMayLeave(group.MemberOf(group.Member(1)), failedOver);
        Refused.With("InvalidCacheClusterState", () => MembershipRules.CheckMayLeave(group.MemberOf(group.Member(2)), failedOver), "orders-002");
    }

    [Fact]
    public void The_only_replica_may_leave_where_no_failover_needs_it()
    {
        var group = AtRest(2);

        Refused.With("InvalidCacheClusterState", () => MembershipRules.CheckMayLeave(group.MemberOf(group.Member(2)), group), "orders-002", "AutomaticFailoverEnabled");
        MembershipRules.CheckMayLeave(group.MemberOf(group.Member(2)), group with { AutomaticFailover = false });
    }
}
