using Larder.Console.SubnetGroups;
using Larder.Console.Vpcs;
using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;
using Larder.Tests.Vpcs;

namespace Larder.Tests.Console;

public sealed class NetworkFormTests
{
    private static readonly Network _network = Networks.Default;

    [Fact]
    public void A_new_subnet_group_begins_with_all_zones_of_the_default_VPC_and_with_another_VPC_has_that_one_s()
    {
        var (network, vpc) = new Networks().WithVpc();
        var form = new SubnetGroupForm(network) { Name = "Shop", Description = "d" };
        Assert.Equal(_network.Subnets.Select(subnet => subnet.Id), form.SubnetIds);
        Assert.True(form.IsValid);

        form.VpcId = vpc.Id;

        Assert.Empty(form.SubnetIds);
        Assert.Contains("at least one subnet", form.SubnetsProblem(), StringComparison.Ordinal);
        Assert.Equal((null, null), (form.NameProblem(), form.DescriptionProblem()));
    }

    [Fact]
    public void A_name_that_is_taken_is_said_at_the_name_alone()
    {
        var form = new SubnetGroupForm(_network) { Name = "default", Description = "" };

        Assert.Contains("default", form.NameProblem(), StringComparison.Ordinal);
        Assert.Contains("Description", form.DescriptionProblem(), StringComparison.Ordinal);
        Assert.Null(form.SubnetsProblem());
    }

    [Fact]
    public void A_zone_in_which_a_cache_has_nodes_is_not_taken_out_of_its_group()
    {
        var (network, group) = SubnetGroupRules.Create(_network, "shop", "d", [.. _network.Subnets.Select(subnet => subnet.Id)], []);
        var form = new SubnetGroupForm(network, new([new(new("orders", IsGroup: true), "shop", ["us-east-1a"], [])]), group);
        Assert.True(form.IsValid);

        form.Choose(form.Subnets[0].Id, chosen: false);
        Assert.Contains("us-east-1a", form.SubnetsProblem(), StringComparison.Ordinal);

        form.Choose(form.Subnets[0].Id, chosen: true);
        form.Choose(form.Subnets[1].Id, chosen: false);
        Assert.Equal((true, 2), (form.IsValid, form.SubnetIds.Count));
    }

    [Fact]
    public void A_new_VPC_gets_subnets_that_its_zones_can_have()
    {
        var form = new VpcForm(_network);
        Assert.Equal(["10.0.0.0/20", "10.0.16.0/20", "10.0.32.0/20"], form.SubnetBlocks);

        form.CidrBlock = "10.0.0.0/28";
        Assert.Equal((null, 0), (form.Problem(), form.SubnetBlocks.Count));

        form.CidrBlock = "10.0.0.0/8";
        Assert.Contains("/16 to /28", form.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_subnet_begins_with_a_block_that_is_free_in_the_zone_with_the_fewest()
    {
        var form = new SubnetForm(_network, _network.DefaultVpc!);
        Assert.Equal((null, "172.31.48.0/20"), (form.Problem(), form.CidrBlock));

        form.CidrBlock = "172.31.0.0/24";
        Assert.Contains("172.31.0.0/20", form.Problem(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_s_source_is_addresses_of_either_kind_or_a_group_and_each_field_is_judged_for_itself()
    {
        var (network, group) = new Networks().WithGroup();
        var form = new RuleForm(network, group);
        Assert.Contains("malformed", form.SourceProblem(), StringComparison.Ordinal);
        Assert.Null(form.PortProblem());

        foreach (var source in new[] { "10.0.0.0/16", "2001:db8::/32", group.Id })
        {
            form.Source = source;
            Assert.Null(form.SourceProblem());
            Assert.Single(IngressRules.Authorize(network, group, [form.Request], [], kind => $"{kind}-1").Added);
        }

        (form.FromPort, form.ToPort, form.Description) = (7000, 6379, "한글");
        Assert.Contains("the lower one first", form.PortProblem(), StringComparison.Ordinal);
        Assert.Contains("Description", form.DescriptionProblem(), StringComparison.Ordinal);
        form.Protocol = SecurityGroupRule.AllProtocols;
        Assert.Equal((null, false), (form.PortProblem(), form.HasPorts));
    }

    [Fact]
    public void A_page_of_the_network_shows_what_has_changed_and_is_not_drawn_again_for_what_has_not()
    {
        var state = new NetworkState(_network, NetworkUse.None);
        var (changed, group) = SecurityGroupRules.Create(_network, Networks.Shop(null), new Networks().NewId);
        var ruled = IngressRules.Authorize(changed, group, [Networks.Tcp(6379, "10.0.0.0/8")], [], new Networks().NewId).Next;

        Assert.True(state.IsSameAs(new(DefaultNetwork.Of(Installations.Scope), new([]))));
        Assert.False(state.IsSameAs(state with { Network = changed }));
        Assert.False(new NetworkState(changed, NetworkUse.None).IsSameAs(new(ruled, NetworkUse.None)));
        Assert.False(state.IsSameAs(state with { Use = new([new(new("orders", IsGroup: true), "default", [], [])]) }));
    }
}
