using Larder.Model.Naming;

namespace Larder.Model.Vpcs;

public sealed record Subnet
{
    /// <summary>The first four addresses and the last one of a subnet are AWS's own.</summary>
    private const int Reserved = 5;

    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public required string VpcId { get; init; }
    public required string CidrBlock { get; init; }
    public required string AvailabilityZone { get; init; }
    public bool DefaultForAz { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public Cidr Range => Cidr.Parse(CidrBlock)!.Value;
    public string AvailabilityZoneId => AvailabilityZones.IdOf(Scope, AvailabilityZone);
    public string Arn => ResourceIds.Arn(Scope, "subnet", Id);

    /// <summary>Caches listen on addresses of the machine, not of subnets: none of these is ever taken.</summary>
    public int AvailableIpAddressCount => (int)Range.Size - Reserved;
}
