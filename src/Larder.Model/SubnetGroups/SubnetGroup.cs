using Larder.Model.Naming;
using Larder.Model.Vpcs;

namespace Larder.Model.SubnetGroups;

/// <summary>Subnets of one VPC under a name that caches refer to: a cache's nodes are in the zones that these have.</summary>
public sealed record SubnetGroup
{
    /// <summary>Of the default VPC's own subnets; there as long as that VPC is, and never stored.</summary>
    public const string Default = "default";

    public required Scope Scope { get; init; }

    /// <summary>Stored in lower case.</summary>
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required string VpcId { get; init; }
    public required IReadOnlyList<string> SubnetIds { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Arn => new Arn(Scope, Naming.Arn.SubnetGroup, Name).ToString();
    public bool IsDefault => Name == Default;

    /// <summary>In the order in which they were given.</summary>
    public IReadOnlyList<Subnet> SubnetsIn(Network network) => [.. SubnetIds.Select(network.Subnet)];

    /// <summary>The zones in which nodes can be, in their order.</summary>
    public IReadOnlyList<string> ZonesIn(Network network)
    {
        var zones = SubnetsIn(network).Select(subnet => subnet.AvailabilityZone).ToHashSet(StringComparer.Ordinal);
        return [.. Scope.Zones.Where(zones.Contains)];
    }
}
