using Larder.Model.Faults;
using Larder.Model.Naming;
using Larder.Model.SubnetGroups;

namespace Larder.Model.Vpcs;

/// <summary>All VPCs of an account in a region with what is in them: one value, since its rules go across VPCs (names of
/// groups, overlaps, quotas, the one default), and small, since quotas bound it.</summary>
public sealed record Network
{
    public required Scope Scope { get; init; }
    public IReadOnlyList<Vpc> Vpcs { get; init; } = [];
    public IReadOnlyList<Subnet> Subnets { get; init; } = [];
    public IReadOnlyList<SecurityGroup> SecurityGroups { get; init; } = [];

    /// <summary>ElastiCache's, those that owners have made: kept here for what they name.</summary>
    public IReadOnlyList<SubnetGroup> SubnetGroups { get => field ?? []; init; }

    public Vpc? DefaultVpc => Vpcs.FirstOrDefault(vpc => vpc.IsDefault);

    /// <exception cref="FaultException">InvalidVpcID.NotFound.</exception>
    public Vpc Vpc(string id) => Vpcs.FirstOrDefault(vpc => vpc.Id == id) ?? throw FaultException.VpcNotFound(id);

    /// <exception cref="FaultException">InvalidSubnetID.NotFound.</exception>
    public Subnet Subnet(string id) => Subnets.FirstOrDefault(subnet => subnet.Id == id) ?? throw FaultException.SubnetNotFound(id);

    /// <exception cref="FaultException">InvalidGroup.NotFound.</exception>
    public SecurityGroup SecurityGroup(string id) =>
        SecurityGroups.FirstOrDefault(group => group.Id == id) ?? throw FaultException.SecurityGroupNotFound(id);

    /// <summary>By id, or by name in the default VPC, where alone names are enough.</summary>
    /// <exception cref="FaultException">MissingParameter, InvalidParameterCombination, InvalidGroup.NotFound.</exception>
    public SecurityGroup SecurityGroup(string? id, string? name) => (id, name) switch
    {
        ({ } given, null) => SecurityGroup(given),
        (null, { } given) => SecurityGroups.FirstOrDefault(group => group.Name == given && group.VpcId == DefaultVpc?.Id)
            ?? throw FaultException.SecurityGroupNotFound(given),
        (null, null) => throw FaultException.MissingParameter("The request must contain the parameter GroupId or GroupName."),
        _ => throw FaultException.InvalidParameterCombination("GroupId and GroupName cannot both be given."),
    };

    /// <summary>Own ones, and the default one as long as there is a default VPC.</summary>
    public IEnumerable<SubnetGroup> AllSubnetGroups => DefaultSubnetGroup is { } group ? SubnetGroups.Append(group) : SubnetGroups;

    private SubnetGroup? DefaultSubnetGroup => DefaultVpc is { } vpc
        ? new()
        {
            Scope = Scope,
            Name = SubnetGroup.Default,
            Description = "Default CacheSubnetGroup",
            VpcId = vpc.Id,
            SubnetIds = [.. Subnets.Where(subnet => subnet.VpcId == vpc.Id && subnet.DefaultForAz).Select(subnet => subnet.Id)],
        }
        : null;

    /// <exception cref="FaultException">CacheSubnetGroupNotFoundFault.</exception>
    public SubnetGroup FindSubnetGroup(string name) =>
        AllSubnetGroups.FirstOrDefault(group => string.Equals(group.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw FaultException.CacheSubnetGroupNotFound(name);

    public Network With(SubnetGroup changed) => this with
    {
        SubnetGroups = [.. SubnetGroups.Select(group => group.Name == changed.Name ? changed : group)],
    };

    public Network With(SecurityGroup changed) => this with
    {
        SecurityGroups = [.. SecurityGroups.Select(group => group.Id == changed.Id ? changed : group)],
    };
}
