using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

public sealed class IngressRulesTests
{
    private readonly Networks _networks = new();
    private Network _network;
    private readonly string _group;

    public IngressRulesTests()
    {
        (_network, var group) = _networks.WithGroup();
        _group = group.Id;
    }

    private SecurityGroup Group => _network.SecurityGroup(_group);

    [Fact]
    public void Each_source_becomes_a_rule_with_an_id()
    {
        var added = Authorize(Networks.Tcp(6379, "10.0.0.9/8", "192.168.0.0/16") with
        {
            Ipv6Ranges = [new("::/0", "everybody")],
            Groups = [new() { GroupId = _group, UserId = Installations.Scope.Account }],
        });

        Assert.Equal(["10.0.0.0/8", "192.168.0.0/16", "::/0", _group], added.Select(rule => rule.Peer));
        Assert.Equal(4, added.Select(rule => rule.Id).Distinct().Count());
        Assert.All(added, rule => Assert.Equal(("tcp", 6379, 6379, false), (rule.Protocol, rule.FromPort, rule.ToPort, rule.IsEgress)));
        Assert.Equal("everybody", added[2].Description);
        Assert.Equal(added, Group.Ingress);
    }

    [Theory]
    [InlineData("tcp", 0, 65535, "tcp", 0, 65535)]
    [InlineData("6", 80, 80, "tcp", 80, 80)]
    [InlineData("UDP", 53, 54, "udp", 53, 54)]
    [InlineData("icmp", 8, -1, "icmp", 8, -1)]
    [InlineData("1", null, null, "icmp", -1, -1)]
    [InlineData("58", null, null, "icmpv6", -1, -1)]
    [InlineData("-1", 80, 80, "-1", null, null)]
    [InlineData("50", 80, 80, "50", null, null)]
    public void A_protocol_has_its_ports(string protocol, int? from, int? to, string name, int? first, int? last)
    {
        var rule = Assert.Single(Authorize(Networks.Tcp(0, "10.0.0.0/8") with { Protocol = protocol, FromPort = from, ToPort = to }));

        Assert.Equal((name, first, last), (rule.Protocol, rule.FromPort, rule.ToPort));
    }

    [Theory]
    [InlineData(null, 1, 2, "MissingParameter", "IpProtocol")]
    [InlineData("tpc", 1, 2, "InvalidParameterValue", "tpc")]
    [InlineData("256", 1, 2, "InvalidParameterValue", "256")]
    [InlineData("tcp", null, 2, "InvalidParameterValue", "FromPort")]
    [InlineData("udp", 1, null, "InvalidParameterValue", "ToPort")]
    [InlineData("tcp", 2, 1, "InvalidParameterValue", "2:1")]
    [InlineData("tcp", 1, 65536, "InvalidParameterValue", "65536")]
    [InlineData("tcp", -1, -1, "InvalidParameterValue", "-1:-1")]
    [InlineData("icmp", -1, 3, "InvalidParameterValue", "-1:3")]
    [InlineData("icmp", 256, 0, "InvalidParameterValue", "256")]
    public void A_protocol_or_port_that_is_none_is_refused(string? protocol, int? from, int? to, string code, string word) =>
        Refused.With(code, () => Authorize(Networks.Tcp(0, "10.0.0.0/8") with { Protocol = protocol, FromPort = from, ToPort = to }), word);

    [Fact]
    public void A_source_that_is_none_is_refused()
    {
        Refused.With("MissingParameter", () => Authorize(), "IpPermissions");
        Refused.With("MissingParameter", () => Authorize(Networks.Tcp(80)), "no source");
        Refused.With("InvalidParameterValue", () => Authorize(Networks.Tcp(80, "10.0.0.1")), "10.0.0.1", "malformed");
        Refused.With("InvalidParameterValue", () => Authorize(Networks.Tcp(80) with { Ipv6Ranges = [new("10.0.0.0/8", null)] }), "10.0.0.0/8");
        Refused.With("InvalidParameterValue", () => Authorize(Networks.Tcp(80) with { Ipv4Ranges = [new("10.0.0.0/8", "ü")] }), "Description");
        Refused.With("InvalidPrefixListID.NotFound", () => Authorize(Networks.Tcp(80) with { PrefixLists = [new("pl-1", null)] }), "pl-1");
    }

    [Fact]
    public void A_source_group_is_one_of_the_same_VPC_and_account()
    {
        var elsewhere = Networks.Default.SecurityGroups[0].Id;

        Refused.With("InvalidGroup.NotFound", () => From(new() { GroupId = elsewhere }), elsewhere);
        Refused.With("InvalidGroup.NotFound", () => From(new() { GroupId = _group, UserId = "999999999999" }), _group);
        Refused.With("InvalidGroup.NotFound", () => From(new() { GroupId = _group, VpcId = "vpc-1" }), _group);
        Refused.With("InvalidParameterValue", () => From(new() { GroupId = _group, Peering = "pcx-1" }), "VpcPeeringConnectionId");
        Refused.With("MissingParameter", () => From(new()), "GroupId");
        Assert.Equal(_group, Assert.Single(From(new() { GroupName = "shop" })).ReferencedGroupId);
    }

    [Fact]
    public void A_rule_is_there_once_whatever_it_is_described_as()
    {
        Authorize(Networks.Tcp(80, "10.0.0.0/8"));
        var before = Group.Rules.Count;

        Refused.With("InvalidPermission.Duplicate", () => Authorize(
            Networks.Tcp(81, "10.0.0.0/8"), Networks.Tcp(80) with { Ipv4Ranges = [new("10.1.0.0/8", "again")] }),
            "peer: 10.0.0.0/8, TCP, from port: 80, to port: 80, ALLOW");
        Refused.With("InvalidParameterValue", () => Authorize(Networks.Tcp(82, "10.0.0.0/8", "10.0.0.0/8")), "multiple times");
        Assert.Equal(before, Group.Rules.Count);
    }

    [Fact]
    public void Sixty_rules_are_all_and_a_group_counts_for_both_kinds()
    {
        Authorize([.. Enumerable.Range(0, 59).Select(port => Networks.Tcp(port, "10.0.0.0/8"))]);
        Authorize(Networks.Tcp(80) with { Groups = [new() { GroupId = _group }], Ipv6Ranges = [new("::/0", null)] });

        Refused.With("RulesPerSecurityGroupLimitExceeded", () => Authorize(Networks.Tcp(90, "10.0.0.0/8")), "60");
        Authorize(Networks.Tcp(90) with { Ipv6Ranges = [new("::/0", null)] });
    }

    [Fact]
    public void Rules_are_revoked_by_what_they_say_or_by_their_ids()
    {
        var added = Authorize(Networks.Tcp(80, "10.0.0.0/8", "11.0.0.0/8", "12.0.0.0/8"));

        (_network, var revoked, var unknown) = IngressRules.Revoke(_network, Group, [Networks.Tcp(80, "10.0.0.0/8")]);
        Assert.Equal([added[0]], revoked);
        Assert.Empty(unknown);
        (_network, revoked) = IngressRules.Revoke(_network, Group, [added[2].Id, added[2].Id]);
        Assert.Equal([added[2]], revoked);
        Assert.Equal([added[1]], Group.Ingress);
    }

    [Fact]
    public void What_is_not_there_to_be_revoked_is_refused_and_nothing_else_goes()
    {
        Authorize(Networks.Tcp(80, "10.0.0.0/8"));
        var egress = Group.Egress.Single().Id;

        Refused.With("InvalidPermission.NotFound",
            () => IngressRules.Revoke(_network, Group, [Networks.Tcp(80, "10.0.0.0/8"), Networks.Tcp(81, "10.0.0.0/8")]));
        Refused.With("InvalidSecurityGroupRuleId.NotFound", () => IngressRules.Revoke(_network, Group, ["sgr-1"]), "sgr-1");
        Refused.With("InvalidSecurityGroupRuleId.NotFound", () => IngressRules.Revoke(_network, Group, [egress]), egress);
    }

    [Fact]
    public void In_the_default_VPC_what_is_not_there_is_only_told()
    {
        var group = Networks.Default.SecurityGroups[0];

        var (next, revoked, unknown) = IngressRules.Revoke(Networks.Default, group, [Networks.Tcp(80, "10.0.0.0/8")]);

        Assert.Same(Networks.Default, next);
        Assert.Empty(revoked);
        Assert.Equal("10.0.0.0/8", Assert.Single(unknown).Peer);
    }

    private IReadOnlyList<SecurityGroupRule> From(PermissionRequest.GroupSource source) => Authorize(Networks.Tcp(443) with { Groups = [source] });

    private IReadOnlyList<SecurityGroupRule> Authorize(params PermissionRequest[] permissions)
    {
        (_network, var added) = IngressRules.Authorize(_network, Group, permissions, [], _networks.NewId);
        return added;
    }
}
