using Larder.Model.SubnetGroups;
using Larder.Model.Vpcs;

namespace Larder.Console.Caches.Security;

/// <summary>What a cache has of its account's network.</summary>
public sealed record NetworkFacts
{
    public required SubnetGroup SubnetGroup { get; init; }
    public required Vpc Vpc { get; init; }
    public required IReadOnlyList<SubnetLine> Subnets { get; init; }
    public required IReadOnlyList<SecurityGroup> SecurityGroups { get; init; }

    /// <param name="group">The cache's.</param>
    /// <param name="subnets">Those that it names.</param>
    /// <param name="vpc">Its.</param>
    /// <param name="securityGroups">The cache's.</param>
    /// <param name="nodes">By the names under which the page shows them.</param>
    public static NetworkFacts Of(
        SubnetGroup group, IReadOnlyList<Subnet> subnets, Vpc vpc, IReadOnlyList<SecurityGroup> securityGroups, IReadOnlyList<NodeRow> nodes)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        return new()
        {
            SubnetGroup = group,
            Vpc = vpc,
            // A node is in a zone, and its subnet is the group's first one there.
            Subnets =
            [
                .. subnets.Select(subnet => new SubnetLine(
                    subnet.Id, subnet.CidrBlock, subnet.AvailabilityZone,
                    used.Add(subnet.AvailabilityZone) ? [.. nodes.Where(node => node.Zone == subnet.AvailabilityZone).Select(node => node.Id)] : [])),
            ],
            SecurityGroups = securityGroups,
        };
    }
}

/// <param name="Nodes">That are in it.</param>
public sealed record SubnetLine(string Id, string CidrBlock, string Zone, IReadOnlyList<string> Nodes);

internal static class RuleText
{
    /// <summary>Empty where the protocol has none: then all are meant.</summary>
    public static string Ports(SecurityGroupRule rule) => (rule.FromPort, rule.ToPort) switch
    {
        (null, _) => "",
        ({ } from, { } to) when from != to => FormattableString.Invariant($"{from}–{to}"),
        ({ } from, _) => FormattableString.Invariant($"{from}"),
    };
}
