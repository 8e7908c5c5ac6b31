using Larder.Model;
using Larder.Model.ReplicationGroups;
using static Larder.Tests.Installations;

namespace Larder.Tests.ReplicationGroups;

public sealed class ReplicationGroupRulesTests
{
    private static readonly Installation _installation = With(Redis7, Memcached);

    private static readonly ReplicationGroupRequest _request = new()
    {
        Id = "DemoCluster",
        Description = "demo",
        NodeType = "cache.t3.micro",
    };

    [Fact]
    public void The_engine_is_redis_where_none_is_named_and_all_else_has_AWSs_defaults()
    {
        var plan = Plan(_request);

        Assert.Equal(("democluster", "redis", 6379), (plan.Id, plan.Spec.Engine.Name, plan.Spec.Port));
        Assert.Single(plan.Zones);
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(null, 1)]
    [InlineData(2, 1)]
    public void Members_are_counted_with_or_without_their_primary_and_spread_over_the_zones(int? clusters, int? replicas)
    {
        var plan = Plan(_request with { NumCacheClusters = clusters, ReplicasPerNodeGroup = replicas });

        Assert.Equal(2, plan.Zones.Distinct().Count());
    }

    [Fact]
    public void Replicas_are_refused_with_the_remedy_where_they_cannot_be_real()
    {
        var two = _request with { NumCacheClusters = 2 };
        Refused.With("InvalidParameterCombination", () => Plan(two with { Engine = "garnet" }, With(Garnet)), "Garnet", "install Redis");
        Refused.With("InvalidParameterCombination", () => Plan(two, _installation with { SharesOneAddress = true }), "address", "doctor");
        Refused.With("InvalidParameterCombination", () => Plan(two, With(Redis7 with { FullVersion = "6.0.16" })), "6.2");
    }

    [Fact]
    public void Shapes_that_AWS_refuses_are_refused_as_AWS_does()
    {
        Refused.With("InvalidParameterValue", () => Plan(_request with { NumCacheClusters = 7 }), "between 1 and 6");
        Refused.With("InvalidParameterValue", () => Plan(_request with { ReplicasPerNodeGroup = 6 }), "between 0 and 5");
        Refused.With("InvalidParameterCombination", () => Plan(_request with { NumCacheClusters = 2, ReplicasPerNodeGroup = 2 }), "contradict");
        Refused.With("InvalidParameterCombination", () => Plan(_request with
        {
            NumCacheClusters = 2,
            AutomaticFailover = true,
            MultiAz = true,
            PreferredZones = ["us-east-1a", "us-east-1a"],
        }), "two zones");
        Refused.With("InvalidParameterCombination", () => Plan(_request with { AutomaticFailover = true }), "replica");
        Refused.With("InvalidParameterCombination", () => Plan(_request with { MultiAz = true }), "AutomaticFailoverEnabled");
        Refused.With("InvalidParameterValue", () => Plan(_request with { Description = " " }), "ReplicationGroupDescription");
        Refused.With("InvalidParameterValue", () => Plan(_request with { Engine = "memcached" }), "cache cluster");
        Refused.With("InvalidParameterCombination", () => Plan(_request with { PreferredZones = ["us-east-1a", "us-east-1b"] }), "PreferredCacheClusterAZs");
    }

    [Fact]
    public void More_shards_or_nodes_of_shards_than_the_quota_are_refused_before_shards_are()
    {
        Refused.With("InvalidParameterValue", () => Plan(_request with { NumNodeGroups = 501 }), "NumNodeGroups", "500");
        Refused.With("NodeGroupsPerReplicationGroupQuotaExceeded", () => Plan(_request with { NumNodeGroups = 91 }), "90");
        Refused.With("NodeQuotaForClusterExceeded", () => Plan(_request with { NumNodeGroups = 46, ReplicasPerNodeGroup = 1 }), "90");
        Refused.With("InvalidParameterValue", () => Plan(_request with { NumNodeGroups = 45, ReplicasPerNodeGroup = 1 }), "NumNodeGroups", "not served");
    }

    [Fact]
    public void What_it_names_and_cannot_be_there_is_not_found()
    {
        Refused.With("UserGroupNotFound", () => Plan(_request with { UserGroups = ["team"] }), "team");
        Refused.With("GlobalReplicationGroupNotFoundFault", () => Plan(_request with { GlobalGroup = "ldgnf-shop" }), "ldgnf-shop");
    }

    private static ReplicationGroupPlan Plan(ReplicationGroupRequest request, Installation? installation = null) =>
        ReplicationGroupRules.Plan(request, Installations.Network, installation ?? _installation);
}
