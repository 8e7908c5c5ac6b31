using Larder.Model.Faults;

namespace Larder.Model.Vpcs;

/// <summary>CreateVpc and DeleteVpc (API reference; VPC user guide, VPC CIDR blocks).</summary>
public static class VpcRules
{
    public const int LongestPrefix = 28;
    public const int ShortestPrefix = 16;

    // A host's own, its links', groups' and reserved addresses: no VPC can have them.
    private static readonly Cidr[] _unusable =
    [
        .. new[] { "0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3" }.Select(text => Cidr.Parse(text)!.Value),
    ];

    /// <exception cref="FaultException">MissingParameter, InvalidParameterValue, InvalidVpc.Range, VpcLimitExceeded.</exception>
    public static (Network Next, Vpc Created) Create(
        Network network, string? cidrBlock, IReadOnlyList<TagSpecification> tags, Func<string, string> newId)
    {
        var range = Range(cidrBlock);
        if (range.PrefixLength is < ShortestPrefix or > LongestPrefix)
            throw FaultException.VpcRange(cidrBlock!, $"a VPC's prefix is /{ShortestPrefix} to /{LongestPrefix}");
        if (_unusable.FirstOrDefault(block => block.Overlaps(range)) is { PrefixLength: > 0 } block)
            throw FaultException.VpcRange(cidrBlock!, $"{block} is reserved");
        if (network.Vpcs.Count >= VpcQuotas.Vpcs) throw FaultException.VpcLimitExceeded(VpcQuotas.Vpcs);
        var vpc = new Vpc
        {
            Scope = network.Scope,
            Id = newId(ResourceIds.Vpc),
            CidrBlock = range.ToString(),
            Tags = TagSpecification.For("vpc", tags),
        };
        return (network with
        {
            Vpcs = [.. network.Vpcs, vpc],
            SecurityGroups = [.. network.SecurityGroups, DefaultNetwork.SecurityGroupOf(vpc, newId)],
        }, vpc);
    }

    /// <summary>Its default group goes with it; anything else has to be gone before.</summary>
    /// <exception cref="FaultException">InvalidVpcID.NotFound, DependencyViolation.</exception>
    public static Network Delete(Network network, string id)
    {
        var vpc = network.Vpc(id);
        List<string> left =
        [
            .. network.Subnets.Where(subnet => subnet.VpcId == id).Select(subnet => subnet.Id),
            .. network.SecurityGroups.Where(group => group.VpcId == id && group.Name != SecurityGroup.Default).Select(group => group.Id),
        ];
        if (left.Count > 0)
        {
            throw FaultException.DependencyViolation(
                $"The vpc '{id}' has dependencies and cannot be deleted. Delete first: {string.Join(", ", left)}.");
        }

        return network with
        {
            Vpcs = [.. network.Vpcs.Where(one => one != vpc)],
            SecurityGroups = [.. network.SecurityGroups.Where(group => group.VpcId != id)],
        };
    }

    internal static Cidr Range(string? cidrBlock)
    {
        if (string.IsNullOrWhiteSpace(cidrBlock)) throw FaultException.MissingParameter("The request must contain the parameter CidrBlock.");
        return Cidr.Parse(cidrBlock) ?? throw FaultException.InvalidParameterValue(
            $"Value ({cidrBlock}) for parameter cidrBlock is invalid. This is not a valid CIDR block; one is 10.0.0.0/16.");
    }
}
