namespace Larder.Model.Vpcs;

/// <summary>What the caller said of a security group.</summary>
public sealed record SecurityGroupRequest
{
    public required string Name { get; init; }
    public required string Description { get; init; }

    /// <summary>Null for the default VPC.</summary>
    public string? VpcId { get; init; }
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];
}
