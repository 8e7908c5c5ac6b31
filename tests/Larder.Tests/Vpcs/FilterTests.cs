using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

public sealed class FilterTests
{
    private static readonly Network _network = Networks.Default;

    [Theory]
    [InlineData("shop", "shop", true)]
    [InlineData("shop", "Shop", false)]
    [InlineData("sh*", "shop", true)]
    [InlineData("*o*", "shop", true)]
    [InlineData("*p?", "shop", false)]
    [InlineData("s??p", "shop", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("", "", true)]
    [InlineData("a*b*c", "a1b2b3c", true)]
    [InlineData("a*b*c", "a1b2b3", false)]
    [InlineData(@"\*", "*", true)]
    [InlineData(@"\*", "a", false)]
    [InlineData(@"\\a", @"\a", true)]
    [InlineData(@"a\", @"a\", true)]
    public void A_value_is_a_pattern(string pattern, string text, bool admits) =>
        Assert.Equal(admits, new ResourceFilter("any", [pattern]).Admits([text]));

    [Fact]
    public void Any_value_of_a_filter_will_do_and_all_filters_have_to()
    {
        Assert.Equal(["us-east-1a", "us-east-1b"], Zones(new ResourceFilter("availability-zone", ["us-east-1a", "us-east-1b"])));
        Assert.Equal(["us-east-1b"], Zones(new("availability-zone", ["us-east-1?"]), new("cidr-block", ["172.31.16.*"])));
        Assert.Empty(Zones(new("availability-zone", ["us-east-1a"]), new("default-for-az", ["false"])));
    }

    [Fact]
    public void Tags_are_found_by_their_key_and_by_key_and_value()
    {
        var vpc = _network.DefaultVpc! with { Tags = new Dictionary<string, string> { ["team"] = "shop" } };

        Assert.Single(VpcFilters.Vpcs.Select([vpc], [new("tag:team", ["sh*"]), new("tag-key", ["team"])]));
        Assert.Empty(VpcFilters.Vpcs.Select([vpc], [new("tag:stage", ["*"])]));
        Assert.Empty(VpcFilters.Vpcs.Select([vpc], [new("tag-key", ["stage"])]));
    }

    [Fact]
    public void A_group_is_found_by_any_of_its_rules()
    {
        var group = _network.SecurityGroups[0];

        Assert.Single(SecurityGroupFilters.Names.Select([group], [new("ip-permission.group-id", [group.Id]), new("egress.ip-permission.cidr", ["0.0.0.0/0"])]));
        Assert.Empty(SecurityGroupFilters.Names.Select([group], [new("ip-permission.cidr", ["0.0.0.0/0"])]));
    }

    [Fact]
    public void A_filter_that_is_not_served_is_refused_by_its_name()
    {
        Refused.With("InvalidParameterValue", () => Zones(new ResourceFilter("outpost-arn", ["a"])), "outpost-arn", "availability-zone");
        Refused.With("InvalidParameterValue", () => Zones(new ResourceFilter("vpc-id", [])), "vpc-id");
        Refused.With("MissingParameter", () => Zones(new ResourceFilter(null, ["a"])), "Name");
        Refused.With("InvalidParameterValue", () => VpcFilters.Regions.Select([], [new("tag-key", ["a"])]), "tag-key");
        Refused.With("FilterLimitExceeded", () => Zones(new ResourceFilter("vpc-id", [.. Enumerable.Repeat("a", 201)])), "200");
    }

    private static List<string> Zones(params ResourceFilter[] filters) =>
        [.. VpcFilters.Subnets.Select(_network.Subnets, filters).Select(subnet => subnet.AvailabilityZone)];
}
