using Larder.Model.Naming;

namespace Larder.Model.Vpcs;

public sealed record Vpc
{
    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public required string CidrBlock { get; init; }
    public bool IsDefault { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public Cidr Range => Cidr.Parse(CidrBlock)!.Value;

    /// <summary>A VPC has one range here, so its association needs no id of its own.</summary>
    public string CidrAssociationId => $"vpc-cidr-assoc-{Id[(ResourceIds.Vpc.Length + 1)..]}";
}
