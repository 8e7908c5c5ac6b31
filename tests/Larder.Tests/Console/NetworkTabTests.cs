using Bunit;
using Larder.Console.Caches;
using Larder.Console.Caches.Security;
using Larder.Console.ReplicationGroups;
using Larder.Model.Vpcs;
using Larder.Tests.ReplicationGroups;

namespace Larder.Tests.Console;

public sealed class NetworkTabTests : ConsoleContext
{
    private static readonly Network _network = Installations.Network;

    [Fact]
    public void Each_node_is_in_the_subnet_of_its_zone()
    {
        var facts = NetworkFacts.Of(
            _network.FindSubnetGroup("default"), _network.Subnets, _network.DefaultVpc!, _network.SecurityGroups, ReplicationGroupDetails.Of(Pair.Orders()).Nodes);

        Assert.Equal(
            ["us-east-1a orders-001", "us-east-1b orders-002", "us-east-1c "],
            facts.Subnets.Select(subnet => $"{subnet.Zone} {string.Join(",", subnet.Nodes)}"));
    }

    [Fact]
    public void Rules_are_shown_with_what_they_admit_and_that_nothing_is_made_of_them()
    {
        SecurityGroupRule[] rules =
        [
            new() { Protocol = "tcp", FromPort = 6379, ToPort = 6380, CidrIpv4 = "10.0.0.0/8", Description = "<b>shop</b>" },
            new() { Protocol = SecurityGroupRule.AllProtocols, IsEgress = true, CidrIpv4 = "0.0.0.0/0" },
        ];
        var sheet = Render<SecurityGroupSheet>(one => one.Add(groups => groups.Groups, [_network.SecurityGroups[0] with { Rules = rules }]));

        Assert.Equal("Inbound tcp 6379–6380 10.0.0.0/8 <b>shop</b>", Row(sheet, 0));
        Assert.Equal("Outbound All All 0.0.0.0/0 ", Row(sheet, 1));
        Assert.Contains("no packet filter", sheet.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_enforced_recorded_and_absent_is_told_apart()
    {
        var sheet = Render<EnforcementSheet>(one => one.Add(engine => engine.Engine, Pair.Orders().Spec.Engine));

        Assert.Equal(("Enforced", "Recorded only", "Not available"), (Level(sheet, "Commands"), Level(sheet, "SecurityGroups"), Level(sheet, "InTransit")));
        var memcached = Installations.With(Installations.Memcached).Engines.All[0];
        Assert.DoesNotContain(Enforcement.Of(memcached), one => one.Topic is SecurityTopic.Commands);
    }

    private static string Level(IRenderedComponent<EnforcementSheet> sheet, string topic) => sheet.Find($"[data-testid=security-{topic}] .status").TextContent;

    private static string Row(IRenderedComponent<SecurityGroupSheet> sheet, int row) =>
        string.Join(' ', sheet.FindAll("tbody tr")[row].Children.Select(cell => cell.TextContent.Trim()));
}
