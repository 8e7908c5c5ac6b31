namespace Larder.Model.Vpcs;

/// <summary>What the caller said of a subnet; null where nothing was said.</summary>
public sealed record SubnetRequest
{
    public required string VpcId { get; init; }
    public string? CidrBlock { get; init; }
    public string? AvailabilityZone { get; init; }
    public string? AvailabilityZoneId { get; init; }
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];
}
