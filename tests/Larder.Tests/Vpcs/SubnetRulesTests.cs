using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

public sealed class SubnetRulesTests
{
    private readonly Networks _networks = new();
    private readonly Network _network;
    private readonly string _vpc;

    public SubnetRulesTests()
    {
        (_network, var vpc) = _networks.WithVpc();
        _vpc = vpc.Id;
    }

    [Fact]
    public void A_subnet_is_created_in_the_zone_that_is_named_and_deleted()
    {
        var (network, subnet) = Create(_network, "10.0.1.7/24", "us-east-1b");
        var byId = SubnetRules.Create(
            _network, new() { VpcId = _vpc, CidrBlock = "10.0.1.0/24", AvailabilityZoneId = "use1-az2" }, _networks.NewId).Created;

        Assert.Equal(("10.0.1.0/24", "us-east-1b", "use1-az2", 251),
            (subnet.CidrBlock, subnet.AvailabilityZone, subnet.AvailabilityZoneId, subnet.AvailableIpAddressCount));
        Assert.Equal("us-east-1b", byId.AvailabilityZone);
        Assert.Equivalent(_network, SubnetRules.Delete(network, NetworkUse.None, subnet.Id), strict: true);
        Refused.With("InvalidSubnetID.NotFound", () => SubnetRules.Delete(_network, NetworkUse.None, subnet.Id), subnet.Id);
    }

    [Fact]
    public void Without_a_zone_subnets_spread()
    {
        var network = _network;
        for (var index = 0; index < 4; index++) network = Create(network, $"10.0.{index}.0/24").Next;

        Assert.Equal(["us-east-1a", "us-east-1b", "us-east-1c", "us-east-1a"],
            network.Subnets.Where(subnet => subnet.VpcId == _vpc).Select(subnet => subnet.AvailabilityZone));
    }

    [Theory]
    [InlineData("10.0.0.0/15", "InvalidSubnet.Range", "/16 to /28")]
    [InlineData("10.0.0.0/29", "InvalidSubnet.Range", "/16 to /28")]
    [InlineData("10.1.0.0/24", "InvalidSubnet.Range", "10.0.0.0/16")]
    [InlineData("ten", "InvalidParameterValue", "ten")]
    [InlineData("", "MissingParameter", "CidrBlock")]
    public void A_range_outside_the_VPC_is_refused(string cidrBlock, string code, string word) =>
        Refused.With(code, () => Create(_network, cidrBlock), word);

    [Theory]
    [InlineData("10.0.1.0/24")]
    [InlineData("10.0.1.128/25")]
    [InlineData("10.0.0.0/16")]
    public void A_range_that_another_subnet_has_is_refused(string cidrBlock)
    {
        var (network, taken) = Create(_network, "10.0.1.0/24");

        Refused.With("InvalidSubnet.Conflict", () => Create(network, cidrBlock), cidrBlock, taken.Id);
        Assert.Equal("10.0.2.0/24", Create(network, "10.0.2.0/24").Created.CidrBlock);
    }

    [Fact]
    public void What_does_not_exist_is_refused_by_its_name()
    {
        Refused.With("InvalidVpcID.NotFound", () => SubnetRules.Create(_network, new() { VpcId = "vpc-1", CidrBlock = "10.0.0.0/24" }, _networks.NewId), "vpc-1");
        Refused.With("InvalidParameterValue", () => Create(_network, "10.0.0.0/24", "us-east-1x"), "us-east-1x", "us-east-1a");
        Refused.With("InvalidParameterValue", () => SubnetRules.Create(
            _network, new() { VpcId = _vpc, CidrBlock = "10.0.0.0/24", AvailabilityZoneId = "use1-az9" }, _networks.NewId), "use1-az9", "use1-az1");
        Refused.With("InvalidParameterCombination", () => SubnetRules.Create(
            _network, new() { VpcId = _vpc, CidrBlock = "10.0.0.0/24", AvailabilityZone = "a", AvailabilityZoneId = "b" }, _networks.NewId));
    }

    [Fact]
    public void Two_hundred_subnets_are_all()
    {
        var network = _network;
        for (var index = 0; index < VpcQuotas.SubnetsPerVpc; index++) network = Create(network, $"10.0.{index}.0/24").Next;

        Refused.With("SubnetLimitExceeded", () => Create(network, "10.0.255.0/24"), "200");
    }

    [Theory]
    [InlineData("us-east-1", "use1-az3")]
    [InlineData("ap-southeast-2", "apse2-az3")]
    [InlineData("us-gov-west-1", "usgw1-az3")]
    [InlineData("cellar", "cellar-az3")]
    [InlineData("my-own-cellar-1", "my-own-cellar-1-az3")]
    public void A_zone_has_an_id_that_is_short_for_its_region(string region, string id) =>
        Assert.Equal(id, AvailabilityZones.Of(new("000000000000", region))[2].Id);

    private (Network Next, Subnet Created) Create(Network network, string cidrBlock, string? zone = null) =>
        SubnetRules.Create(network, new() { VpcId = _vpc, CidrBlock = cidrBlock, AvailabilityZone = zone }, _networks.NewId);

    [Fact]
    public void A_subnet_that_a_subnet_group_names_or_a_cache_is_in_stays()
    {
        var (withGroup, group) = SubnetGroupRules.Create(Networks.Default, "shop", "d", [Networks.Default.Subnets[0].Id], []);
        Refused.With(
            "DependencyViolation", () => SubnetRules.Delete(withGroup, NetworkUse.None, group.SubnetIds[0]), group.SubnetIds[0], "shop");

        var use = new NetworkUse([new(new("sessions", IsGroup: false), SubnetGroup.Default, ["us-east-1b"], [])]);
        Refused.With("DependencyViolation", () => SubnetRules.Delete(Networks.Default, use, Networks.Default.Subnets[1].Id), "default");
        Assert.Equal(2, SubnetRules.Delete(Networks.Default, use, Networks.Default.Subnets[0].Id).Subnets.Count);
    }
}
