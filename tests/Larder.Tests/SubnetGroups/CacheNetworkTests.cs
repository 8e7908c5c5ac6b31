using Larder.Model;
using Larder.Model.CacheClusters;
using Larder.Model.ReplicationGroups;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;
using Larder.Tests.Vpcs;

namespace Larder.Tests.SubnetGroups;

/// <summary>Where a new cache's nodes may be, and what stands before them.</summary>
public sealed class CacheNetworkTests
{
    private static readonly Installation _installation = Installations.With(Installations.Redis7, Installations.Memcached);

    // Two subnets, in zones a and b; not in c.
    private static readonly Network _network = SubnetGroupRules.Create(
        Networks.Default, "shop", "d", [Networks.Default.Subnets[0].Id, Networks.Default.Subnets[1].Id], []).Next;

    private static readonly CacheClusterRequest _memcached = new()
    {
        Id = "sessions",
        Engine = "memcached",
        NodeType = "cache.t3.micro",
        NumCacheNodes = 4,
        SubnetGroup = "Shop",
    };

    private static readonly ReplicationGroupRequest _orders = new()
    {
        Id = "orders",
        Description = "d",
        NodeType = "cache.t3.micro",
        NumCacheClusters = 5,
        SubnetGroup = "shop",
    };

    [Fact]
    public void Nodes_are_only_in_zones_of_their_subnet_group()
    {
        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1a", "us-east-1b"], Plan(_memcached with { AzMode = "cross-az" }).Zones);
        Assert.Equal(["us-east-1a", "us-east-1b"], Plan(_orders).Zones.Distinct().Order());
        Assert.All(
            Enumerable.Range(0, 20).Select(number => Plan(_memcached with { Id = $"cache-{number}" }).Zones[0]),
            zone => Assert.NotEqual("us-east-1c", zone));
        Assert.Equal("shop", Plan(_orders).Spec.SubnetGroup);
    }

    [Fact]
    public void A_zone_outside_of_it_is_refused_and_one_that_is_none_too()
    {
        Refused.With("InvalidParameterCombination", () => Plan(_memcached with { PreferredZone = "us-east-1c" }), "us-east-1c", "shop");
        Refused.With("InvalidParameterValue", () => Plan(_memcached with { PreferredZone = "us-east-1x" }), "us-east-1x");
        Refused.With(
            "InvalidParameterCombination",
            () => Plan(_orders with { NumCacheClusters = 2, PreferredZones = ["us-east-1a", "us-east-1c"] }), "us-east-1c");
    }

    [Fact]
    public void What_needs_two_zones_is_refused_where_the_group_has_one()
    {
        var network = SubnetGroupRules.Create(_network, "one", "d", [Networks.Default.Subnets[0].Id], []).Next;
        var orders = _orders with { SubnetGroup = "one", NumCacheClusters = 2, AutomaticFailover = true, MultiAz = true };

        Refused.With("InvalidParameterCombination", () => ReplicationGroupRules.Plan(orders, network, _installation), "MultiAZEnabled", "one");
        Refused.With(
            "InvalidParameterCombination",
            () => CacheClusterRules.Plan(_memcached with { SubnetGroup = "one", AzMode = "cross-az" }, network, _installation), "AZMode", "one");
    }

    [Fact]
    public void Security_groups_are_those_of_the_VPC_and_its_default_one_where_none_is_named()
    {
        var networks = new Networks();
        var (network, vpc) = networks.WithVpc();
        (network, var foreign) = SecurityGroupRules.Create(network, Networks.Shop(vpc.Id), networks.NewId);
        (network, var own) = SecurityGroupRules.Create(network, Networks.Shop(null), networks.NewId);
        var orders = _orders with { SubnetGroup = null };

        Assert.Equal([Networks.Default.SecurityGroups[0].Id], ReplicationGroupRules.Plan(orders, network, _installation).Spec.SecurityGroups);
        Assert.Equal([own.Id], ReplicationGroupRules.Plan(orders with { SecurityGroups = [own.Id, own.Id] }, network, _installation).Spec.SecurityGroups);
        Refused.With(
            "InvalidParameterCombination",
            () => ReplicationGroupRules.Plan(orders with { SecurityGroups = [foreign.Id] }, network, _installation), foreign.Id, vpc.Id);
        Refused.With(
            "InvalidParameterValue", () => ReplicationGroupRules.Plan(orders with { SecurityGroups = ["sg-1"] }, network, _installation), "sg-1");
    }

    [Fact]
    public void Without_a_default_VPC_a_subnet_group_has_to_be_named() => Refused.With(
        "InvalidVPCNetworkStateFault",
        () => ReplicationGroupRules.Plan(
            _orders with { SubnetGroup = null }, Networks.Default with { Vpcs = [], Subnets = [], SecurityGroups = [] }, _installation),
        "CacheSubnetGroupName");

    private static CacheClusterPlan Plan(CacheClusterRequest request) => CacheClusterRules.Plan(request, _network, _installation);

    private static ReplicationGroupPlan Plan(ReplicationGroupRequest request) => ReplicationGroupRules.Plan(request, _network, _installation);
}
