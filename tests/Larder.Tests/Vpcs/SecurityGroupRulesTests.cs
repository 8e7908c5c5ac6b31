using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

public sealed class SecurityGroupRulesTests
{
    private readonly Networks _networks = new();

    [Fact]
    public void A_group_admits_nobody_and_lets_everything_out()
    {
        var (network, group) = _networks.WithGroup();

        Assert.Empty(group.Ingress);
        Assert.Equal("peer: 0.0.0.0/0, ALL, ALLOW", Assert.Single(group.Egress).ToString());
        Assert.DoesNotContain(group, SecurityGroupRules.Delete(network, NetworkUse.None, group.Id, null).Next.SecurityGroups);
    }

    [Fact]
    public void A_group_without_a_VPC_is_in_the_default_one_and_is_found_there_by_its_name()
    {
        var (network, group) = SecurityGroupRules.Create(Networks.Default, Networks.Shop(null), _networks.NewId);

        Assert.Equal(network.DefaultVpc!.Id, group.VpcId);
        Assert.Equal(group, SecurityGroupRules.Delete(network, NetworkUse.None, null, "shop").Deleted);
        var (elsewhere, _) = _networks.WithGroup();
        Refused.With("InvalidGroup.NotFound", () => elsewhere.SecurityGroup(null, "shop"), "shop");
        Refused.With("MissingParameter", () => network.SecurityGroup(null, null), "GroupId");
        Refused.With("VPCIdNotSpecified", () => SecurityGroupRules.Create(Networks.Default with { Vpcs = [] }, Networks.Shop(null), _networks.NewId), "VpcId");
    }

    [Theory]
    [InlineData("default", "reserved")]
    [InlineData("sg-shop", "sg-")]
    [InlineData("shöp", "GroupName")]
    public void A_name_that_no_group_can_have_is_refused(string name, string word) => Refused.With("InvalidParameterValue",
        () => SecurityGroupRules.Create(Networks.Default, Networks.Shop(null) with { Name = name }, _networks.NewId), word);

    [Fact]
    public void Texts_are_at_most_255_characters_long()
    {
        var longest = Networks.Shop(null) with { Name = new('a', 255), Description = new('b', 255) };

        SecurityGroupRules.Create(Networks.Default, longest, _networks.NewId);
        Refused.With("InvalidParameterValue",
            () => SecurityGroupRules.Create(Networks.Default, longest with { Description = new('b', 256) }, _networks.NewId), "GroupDescription", "256");
    }

    [Fact]
    public void A_name_is_there_once_in_a_VPC()
    {
        var (network, group) = _networks.WithGroup();

        Refused.With("InvalidGroup.Duplicate", () => SecurityGroupRules.Create(network, Networks.Shop(group.VpcId), _networks.NewId), "shop", group.VpcId);
        Assert.NotEqual(group.VpcId, SecurityGroupRules.Create(network, Networks.Shop(null), _networks.NewId).Created.VpcId);
    }

    [Fact]
    public void A_group_that_another_ones_rule_names_is_not_deleted()
    {
        var (network, shop) = _networks.WithGroup();
        (network, var cache) = SecurityGroupRules.Create(network, Networks.Shop(shop.VpcId) with { Name = "cache" }, _networks.NewId);
        var own = Networks.Tcp(6379) with { Groups = [new() { GroupId = shop.Id }] };
        network = IngressRules.Authorize(network, shop, [own], [], _networks.NewId).Next;
        network = IngressRules.Authorize(network, cache, [own], [], _networks.NewId).Next;

        Refused.With("DependencyViolation", () => SecurityGroupRules.Delete(network, NetworkUse.None, shop.Id, null), shop.Id, cache.Id);
        network = SecurityGroupRules.Delete(network, NetworkUse.None, cache.Id, null).Next;
        Assert.Equal(shop.Id, SecurityGroupRules.Delete(network, NetworkUse.None, shop.Id, null).Deleted.Id);
    }

    [Fact]
    public void A_default_group_goes_with_its_VPC_only() => Refused.With("CannotDelete",
        () => SecurityGroupRules.Delete(Networks.Default, NetworkUse.None, null, "default"), Networks.Default.SecurityGroups[0].Id);

    [Fact]
    public void A_group_that_a_cache_has_stays()
    {
        var (network, group) = new Networks().WithGroup();
        var use = new NetworkUse([new(new("sessions", IsGroup: false), "default", ["us-east-1a"], [group.Id])]);

        Refused.With("DependencyViolation", () => SecurityGroupRules.Delete(network, use, group.Id, null), group.Id, "a cache");
    }
}
