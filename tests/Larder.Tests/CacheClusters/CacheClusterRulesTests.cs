using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.ParameterGroups;
using static Larder.Tests.Installations;

namespace Larder.Tests.CacheClusters;

public sealed class CacheClusterRulesTests
{
    private static readonly Installation _installation = With(Redis7, Memcached);

    private static readonly CacheClusterRequest _memcached = new()
    {
        Id = "Sessions",
        Engine = "memcached",
        NodeType = "cache.t3.micro",
        NumCacheNodes = 3,
    };

    private static readonly CacheClusterRequest _redis = _memcached with { Engine = "redis", NumCacheNodes = 1 };

    [Fact]
    public void Defaults_are_AWSs()
    {
        var plan = Plan(_memcached);

        Assert.Equal("sessions", plan.Id);
        Assert.Equal((11211, "default.memcached1.6", "default"), (plan.Spec.Port, plan.Spec.ParameterGroup, plan.Spec.SubnetGroup));
        Assert.Equal((512L << 20, 2), (plan.Spec.MemoryBytesPerNode, plan.Spec.Threads!.Value));
        Assert.Equal(6379, Plan(_redis).Spec.Port);
    }

    [Fact]
    public void Memcached_has_1_to_40_nodes()
    {
        Refused.With("InvalidParameterValue", () => Plan(_memcached with { NumCacheNodes = 0 }), "NumCacheNodes", "40");
        Refused.With("NodeQuotaForClusterExceeded", () => Plan(_memcached with { NumCacheNodes = 41 }), "40");
    }

    [Fact]
    public void Redis_has_one_node_and_is_pointed_to_replication_groups_for_more() =>
        Refused.With("InvalidParameterValue", () => Plan(_redis with { NumCacheNodes = 2 }), "NumCacheNodes", "replication group");

    [Fact]
    public void What_AWS_demands_is_demanded_by_name()
    {
        Refused.With("InvalidParameterValue", () => Plan(_redis with { Engine = null }), "Engine");
        Refused.With("InvalidParameterValue", () => Plan(_redis with { NodeType = null }), "CacheNodeType");
        Refused.With("InvalidParameterValue", () => Plan(_redis with { NumCacheNodes = null }), "NumCacheNodes");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65536)]
    public void A_port_that_is_none_is_refused(int port) =>
        Refused.With("InvalidParameterValue", () => Plan(_redis with { Port = port }), "Port");

    [Fact]
    public void Nodes_across_zones_go_round_the_regions_zones() =>
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c"], Plan(_memcached with { AzMode = "cross-az" }).Zones);

    [Fact]
    public void Zones_that_contradict_each_other_are_refused()
    {
        Refused.With("InvalidParameterCombination", () => Plan(_redis with { AzMode = "cross-az" }), "cross-az");
        Refused.With("InvalidParameterCombination", () => Plan(_memcached with { PreferredZones = ["us-east-1a"] }), "PreferredAvailabilityZones");
        Refused.With("InvalidParameterCombination",
            () => Plan(_memcached with { PreferredZones = ["us-east-1a", "us-east-1b", "us-east-1a"] }), "cross-az");
        Refused.With("InvalidParameterCombination",
            () => Plan(_redis with { PreferredZone = "us-east-1a", PreferredZones = ["us-east-1a"] }), "PreferredAvailabilityZone");
        Refused.With("InvalidParameterValue", () => Plan(_redis with { PreferredZone = "eu-west-1a" }), "eu-west-1a", "us-east-1a");
    }

    [Fact]
    public void A_parameter_group_must_be_of_the_engines_family_and_other_subnet_groups_do_not_exist_yet()
    {
        var mine = new ParameterGroup { Scope = Installations.Scope, Name = "mine", Family = "redis7", Description = "x" };
        Assert.Equal("mine", Plan(_redis with { ParameterGroup = "Mine", OwnParameterGroup = mine }).Spec.ParameterGroup);
        Refused.With("InvalidParameterCombination",
            () => Plan(_redis with { ParameterGroup = "mine", OwnParameterGroup = mine with { Family = "redis6.x" } }), "redis7");
        Refused.With("InvalidParameterValue",
            () => Plan(_redis with { ParameterGroup = "default.redis7.cluster.on" }), "CacheParameterGroupName");
        Refused.With("InvalidParameterCombination", () => Plan(_redis with { ParameterGroup = "default.redis6.x" }), "redis7");
        Refused.With("CacheSubnetGroupNotFoundFault", () => Plan(_redis with { SubnetGroup = "mine" }), "mine");
        Assert.Equal("default.redis7", Plan(_redis with { ParameterGroup = "Default.Redis7" }).Spec.ParameterGroup);
    }

    private static CacheClusterPlan Plan(CacheClusterRequest request) =>
        CacheClusterRules.Plan(request, Installations.Network, _installation);
}
