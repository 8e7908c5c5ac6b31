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
        Assert.Equal([null], plan.Zones);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public void Replicas_are_refused_by_name_until_they_are_real(int clusters) =>
        Refused.With("InvalidParameterValue", () => Plan(_request with { NumCacheClusters = clusters }), "NumCacheClusters", "not supported");

    [Fact]
    public void Shapes_that_AWS_refuses_are_refused_as_AWS_does()
    {
        Refused.With("InvalidParameterValue", () => Plan(_request with { NumCacheClusters = 7 }), "between 1 and 6");
        Refused.With("InvalidParameterValue", () => Plan(_request with { ReplicasPerNodeGroup = 6 }), "between 0 and 5");
        Refused.With("InvalidParameterCombination", () => Plan(_request with { AutomaticFailover = true }), "replica");
        Refused.With("InvalidParameterCombination", () => Plan(_request with { MultiAz = true }), "AutomaticFailoverEnabled");
        Refused.With("InvalidParameterValue", () => Plan(_request with { Description = " " }), "ReplicationGroupDescription");
        Refused.With("InvalidParameterValue", () => Plan(_request with { Engine = "memcached" }), "cache cluster");
        Refused.With("InvalidParameterCombination", () => Plan(_request with { PreferredZones = ["us-east-1a", "us-east-1b"] }), "PreferredCacheClusterAZs");
    }

    private static ReplicationGroupPlan Plan(ReplicationGroupRequest request) =>
        ReplicationGroupRules.Plan(request, Installations.Scope, _installation);
}
