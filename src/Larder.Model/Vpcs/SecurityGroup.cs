using Larder.Model.Naming;

namespace Larder.Model.Vpcs;

/// <summary>Rules that are kept and described. No packet filter is made of them.</summary>
public sealed record SecurityGroup
{
    /// <summary>The group that every VPC has; it cannot be deleted.</summary>
    public const string Default = "default";

    public required Scope Scope { get; init; }
    public required string Id { get; init; }
    public required string VpcId { get; init; }
    public required string Name { get; init; }
    public required string Description { get; init; }
    public required IReadOnlyList<SecurityGroupRule> Rules { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Arn => ResourceIds.Arn(Scope, "security-group", Id);
    public IEnumerable<SecurityGroupRule> Ingress => Rules.Where(rule => !rule.IsEgress);
    public IEnumerable<SecurityGroupRule> Egress => Rules.Where(rule => rule.IsEgress);
}
