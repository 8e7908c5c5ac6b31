using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

public sealed class VpcRulesTests
{
    private readonly Networks _networks = new();

    [Fact]
    public void A_VPC_comes_with_a_default_security_group_and_takes_it_along()
    {
        var (network, vpc) = VpcRules.Create(Networks.Default, "10.0.0.9/16",
            [new("vpc", [KeyValuePair.Create<string, string?>("team", "shop")])], _networks.NewId);

        Assert.Equal(("10.0.0.0/16", false, "shop"), (vpc.CidrBlock, vpc.IsDefault, vpc.Tags["team"]));
        var group = Assert.Single(network.SecurityGroups, one => one.VpcId == vpc.Id);
        Assert.Equal(SecurityGroup.Default, group.Name);
        Assert.Equivalent(Networks.Default, VpcRules.Delete(network, vpc.Id), strict: true);
    }

    [Theory]
    [InlineData(null, "MissingParameter", "CidrBlock")]
    [InlineData("10.0.0.0", "InvalidParameterValue", "10.0.0.0")]
    [InlineData("10.0.0.0/15", "InvalidVpc.Range", "/16 to /28")]
    [InlineData("10.0.0.0/29", "InvalidVpc.Range", "/16 to /28")]
    [InlineData("127.1.0.0/16", "InvalidVpc.Range", "127.0.0.0/8")]
    [InlineData("255.0.0.0/16", "InvalidVpc.Range", "224.0.0.0/3")]
    public void A_range_that_no_VPC_can_have_is_refused(string? cidrBlock, string code, string word) =>
        Refused.With(code, () => VpcRules.Create(Networks.Default, cidrBlock, [], _networks.NewId), word);

    [Fact]
    public void Two_VPCs_may_have_one_range_and_five_are_all()
    {
        var network = Networks.Default;
        for (var count = network.Vpcs.Count; count < VpcQuotas.Vpcs; count++)
            network = VpcRules.Create(network, "10.0.0.0/16", [], _networks.NewId).Next;

        Refused.With("VpcLimitExceeded", () => VpcRules.Create(network, "10.0.0.0/16", [], _networks.NewId), "5");
    }

    [Fact]
    public void A_VPC_in_which_something_is_left_is_not_deleted()
    {
        var (network, vpc) = _networks.WithVpc();
        var (withSubnet, subnet) = SubnetRules.Create(network, new() { VpcId = vpc.Id, CidrBlock = "10.0.0.0/24" }, _networks.NewId);
        var (withGroup, group) = SecurityGroupRules.Create(network, Networks.Shop(vpc.Id), _networks.NewId);

        Refused.With("DependencyViolation", () => VpcRules.Delete(withSubnet, vpc.Id), vpc.Id, subnet.Id);
        Refused.With("DependencyViolation", () => VpcRules.Delete(withGroup, vpc.Id), vpc.Id, group.Id);
        Refused.With("InvalidVpcID.NotFound", () => VpcRules.Delete(network, "vpc-1"), "vpc-1");
    }

    [Fact]
    public void Tags_are_for_what_is_created() => Refused.With("InvalidParameterValue",
        () => VpcRules.Create(Networks.Default, "10.0.0.0/16", [new("subnet", [])], _networks.NewId), "subnet", "vpc");

    [Fact]
    public void More_tags_than_fifty_are_refused() => Refused.With("TagLimitExceeded", () => VpcRules.Create(Networks.Default, "10.0.0.0/16",
        [new("vpc", [.. Enumerable.Range(0, 51).Select(index => KeyValuePair.Create<string, string?>($"k{index}", null))])], _networks.NewId), "50");
}
