using Larder.Model.Naming;
using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

public sealed class DefaultNetworkTests
{
    [Fact]
    public void There_is_a_VPC_with_a_subnet_a_zone_and_a_group_that_its_members_reach()
    {
        var network = DefaultNetwork.Of(new Scope("000000000000", "eu-west-1"));

        Assert.Equal("172.31.0.0/16", network.DefaultVpc!.CidrBlock);
        Assert.Equal(
            [("eu-west-1a", "172.31.0.0/20"), ("eu-west-1b", "172.31.16.0/20"), ("eu-west-1c", "172.31.32.0/20")],
            network.Subnets.Select(subnet => (subnet.AvailabilityZone, subnet.CidrBlock)));
        Assert.All(network.Subnets, subnet => Assert.Equal((true, 4091), (subnet.DefaultForAz, subnet.AvailableIpAddressCount)));
        var group = Assert.Single(network.SecurityGroups);
        Assert.Equal(group.Id, Assert.Single(group.Ingress).ReferencedGroupId);
        Assert.Equal("0.0.0.0/0", Assert.Single(group.Egress).CidrIpv4);
    }

    [Fact]
    public void It_is_the_same_each_time_and_another_elsewhere()
    {
        var scope = new Scope("000000000000", "eu-west-1");
        List<string> ids = [.. Ids(scope), .. Ids(scope with { Region = "eu-west-2" }), .. Ids(scope with { Account = "000000000001" })];

        Assert.Equal(Ids(scope), Ids(scope));
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^(vpc|subnet|sg|sgr)-[0-9a-f]{17}$", id));
    }

    private static List<string> Ids(Scope scope)
    {
        var network = DefaultNetwork.Of(scope);
        return
        [
            .. network.Vpcs.Select(vpc => vpc.Id), .. network.Subnets.Select(subnet => subnet.Id),
            .. network.SecurityGroups.Select(group => group.Id), .. network.SecurityGroups.SelectMany(group => group.Rules).Select(rule => rule.Id),
        ];
    }
}
