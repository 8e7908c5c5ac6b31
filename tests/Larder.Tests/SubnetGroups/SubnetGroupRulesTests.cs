using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;
using Larder.Tests.Vpcs;

namespace Larder.Tests.SubnetGroups;

public sealed class SubnetGroupRulesTests
{
    private static readonly string[] _subnets = [.. Networks.Default.Subnets.Select(subnet => subnet.Id)];

    [Fact]
    public void A_group_has_the_VPC_of_its_subnets_and_each_of_them_once()
    {
        var (network, group) = SubnetGroupRules.Create(Networks.Default, "Shop", "of the shop", [_subnets[1], _subnets[0], _subnets[1]], [new("team", "shop")]);

        Assert.Equal(("shop", "of the shop", Networks.Default.DefaultVpc!.Id, "shop"), (group.Name, group.Description, group.VpcId, group.Tags["team"]));
        Assert.Equal([_subnets[1], _subnets[0]], group.SubnetIds);
        Assert.Equal(["us-east-1a", "us-east-1b"], group.ZonesIn(network));
        Assert.Equal("arn:aws:elasticache:us-east-1:000000000000:subnetgroup:shop", group.Arn);
        Assert.Same(group, network.FindSubnetGroup("SHOP"));
    }

    [Fact]
    public void The_default_group_is_there_as_long_as_the_default_VPC_and_can_be_neither_made_nor_changed_nor_deleted()
    {
        var group = Networks.Default.FindSubnetGroup("default");
        Assert.Equal(_subnets, group.SubnetIds);
        Refused.With("CacheSubnetGroupAlreadyExists", () => Create("Default"));
        Refused.With("InvalidParameterValue", () => SubnetGroupRules.Modify(Networks.Default, NetworkUse.None, "default", "d", null), "default");
        Refused.With("CacheSubnetGroupInUse", () => SubnetGroupRules.Delete(Networks.Default, NetworkUse.None, "default"), "default");

        var without = Networks.Default with { Vpcs = [], Subnets = [], SecurityGroups = [] };
        Refused.With("CacheSubnetGroupNotFoundFault", () => without.FindSubnetGroup("default"), "default");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a_b")]
    [InlineData("a.b")]
    [InlineData("a b")]
    public void A_name_that_is_none_is_refused(string name) =>
        Refused.With("InvalidParameterValue", () => Create(name), "CacheSubnetGroupName");

    [Fact]
    public void What_AWS_bounds_is_bounded()
    {
        Refused.With("InvalidParameterValue", () => Create(new string('a', 256)), "CacheSubnetGroupName", "255");
        Refused.With("InvalidParameterValue", () => SubnetGroupRules.Create(Networks.Default, "shop", " ", _subnets, []), "CacheSubnetGroupDescription");
        Refused.With("InvalidParameterValue", () => Create("shop", []), "SubnetIds");
        Refused.With("InvalidSubnet", () => Create("shop", "subnet-1"), "subnet-1");
        Refused.With("CacheSubnetQuotaExceededFault", () => Create("shop", [.. Enumerable.Range(0, 21).Select(number => $"subnet-{number}")]), "20");

        var full = Networks.Default;
        for (var number = 0; number < 300; number++) full = SubnetGroupRules.Create(full, $"g-{number}", "d", _subnets, []).Next;
        Refused.With("CacheSubnetGroupQuotaExceeded", () => SubnetGroupRules.Create(full, "one-more", "d", _subnets, []), "300");
        Refused.With("CacheSubnetGroupAlreadyExists", () => SubnetGroupRules.Create(full, "G-1", "d", _subnets, []), "g-1");
    }

    [Fact]
    public void Subnets_of_two_VPCs_make_no_group()
    {
        var networks = new Networks();
        var (network, vpc) = networks.WithVpc();
        (network, var other) = SubnetRules.Create(network, new() { VpcId = vpc.Id, CidrBlock = "10.0.1.0/24" }, networks.NewId);

        Refused.With("InvalidSubnet", () => SubnetGroupRules.Create(network, "shop", "d", [_subnets[0], other.Id], []), vpc.Id);
        var (with, _) = SubnetGroupRules.Create(network, "shop", "d", [_subnets[0]], []);
        Refused.With("InvalidSubnet", () => SubnetGroupRules.Modify(with, NetworkUse.None, "shop", null, [other.Id]), vpc.Id);
    }

    [Fact]
    public void A_change_says_all_subnets_anew_and_keeps_what_it_does_not_name()
    {
        var (network, _) = SubnetGroupRules.Create(Networks.Default, "shop", "old", [_subnets[0]], [new("team", "shop")]);

        var (next, changed) = SubnetGroupRules.Modify(network, NetworkUse.None, "SHOP", null, [_subnets[1], _subnets[2]]);

        Assert.Equal(("old", "shop"), (changed.Description, changed.Tags["team"]));
        Assert.Equal([_subnets[1], _subnets[2]], changed.SubnetIds);
        Assert.Equal("new", SubnetGroupRules.Modify(next, NetworkUse.None, "shop", "new", null).Changed.Description);
    }

    [Fact]
    public void A_zone_with_nodes_keeps_a_subnet_and_a_used_group_stays()
    {
        var (network, _) = SubnetGroupRules.Create(Networks.Default, "shop", "d", [_subnets[0], _subnets[1]], []);
        var use = new NetworkUse([new(new("sessions", IsGroup: false), "shop", ["us-east-1a"], [])]);

        Refused.With("SubnetInUse", () => SubnetGroupRules.Modify(network, use, "shop", null, [_subnets[1]]), "us-east-1a");
        Assert.Single(SubnetGroupRules.Modify(network, use, "shop", null, [_subnets[0]]).Changed.SubnetIds);
        Refused.With("CacheSubnetGroupInUse", () => SubnetGroupRules.Delete(network, use, "shop"), "shop");
        Assert.Empty(SubnetGroupRules.Delete(network, NetworkUse.None, "Shop").SubnetGroups);
    }

    private static void Create(string name, params string[] subnets) =>
        SubnetGroupRules.Create(Networks.Default, name, "d", subnets, []);

    private static void Create(string name) => Create(name, _subnets);
}
