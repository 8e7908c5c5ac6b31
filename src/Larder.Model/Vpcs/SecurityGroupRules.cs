using Larder.Model.CacheClusters;
using Larder.Model.Faults;

namespace Larder.Model.Vpcs;

/// <summary>CreateSecurityGroup and DeleteSecurityGroup (API reference).</summary>
public static class SecurityGroupRules
{
    private const int TextMax = 255;
    private const string AllowedMarks = " ._-:/()#,@[]+=&;{}!$*";

    /// <exception cref="FaultException">InvalidParameterValue, VPCIdNotSpecified, InvalidVpcID.NotFound,
    /// InvalidGroup.Duplicate, SecurityGroupLimitExceeded.</exception>
    public static (Network Next, SecurityGroup Created) Create(
        Network network, SecurityGroupRequest request, Func<string, string> newId)
    {
        CheckText("GroupName", request.Name);
        CheckText("GroupDescription", request.Description);
        if (request.Name.StartsWith("sg-", StringComparison.OrdinalIgnoreCase))
            throw FaultException.InvalidParameterValue($"Value ({request.Name}) for parameter GroupName is invalid. Names cannot begin with sg-.");
        if (request.Name == SecurityGroup.Default)
            throw FaultException.InvalidParameterValue("Cannot use reserved security group name: default");
        var vpc = request.VpcId is { } id ? network.Vpc(id) : network.DefaultVpc ?? throw FaultException.NoDefaultVpc("VpcId");
        if (network.SecurityGroups.Any(group => group.VpcId == vpc.Id && group.Name == request.Name))
            throw FaultException.SecurityGroupDuplicate(request.Name, vpc.Id);
        if (network.SecurityGroups.Count >= VpcQuotas.SecurityGroups)
            throw FaultException.SecurityGroupLimitExceeded(VpcQuotas.SecurityGroups);
        var created = new SecurityGroup
        {
            Scope = network.Scope,
            Id = newId(ResourceIds.SecurityGroup),
            VpcId = vpc.Id,
            Name = request.Name,
            Description = request.Description,
            Rules = [DefaultNetwork.EgressToAnywhere(newId(ResourceIds.SecurityGroupRule))],
            Tags = TagSpecification.For("security-group", request.Tags),
        };
        return (network with { SecurityGroups = [.. network.SecurityGroups, created] }, created);
    }

    /// <exception cref="FaultException">MissingParameter, InvalidGroup.NotFound, CannotDelete, DependencyViolation.</exception>
    public static (Network Next, SecurityGroup Deleted) Delete(Network network, NetworkUse use, string? id, string? name)
    {
        var group = network.SecurityGroup(id, name);
        if (group.Name == SecurityGroup.Default)
        {
            throw FaultException.CannotDelete(
                $"the specified group: \"{group.Id}\" name: \"{group.Name}\" cannot be deleted by a user. It goes with its VPC.");
        }

        var referring = network.SecurityGroups.Where(other =>
            other.Id != group.Id && other.Rules.Any(rule => rule.ReferencedGroupId == group.Id)).Select(other => other.Id).ToList();
        if (referring.Count > 0)
        {
            throw FaultException.DependencyViolation(
                $"resource {group.Id} has a dependent object: rules of {string.Join(", ", referring)} name it. Revoke them first.");
        }

        if (use.CachesBehind(group.Id) is { Count: > 0 } caches)
        {
            throw FaultException.DependencyViolation(
                $"resource {group.Id} has a dependent object: a cache has it ({CacheReference.Names(caches)}). Give its caches other groups first.");
        }

        return (network with { SecurityGroups = [.. network.SecurityGroups.Where(one => one.Id != group.Id)] }, group);
    }

    internal static void CheckText(string parameter, string value)
    {
        if (value.Length > TextMax)
        {
            throw FaultException.InvalidParameterValue(
                $"The parameter {parameter} must be at most {TextMax} characters long; {value.Length} were given.");
        }

        if (value.Any(character => !char.IsAsciiLetterOrDigit(character) && !AllowedMarks.Contains(character, StringComparison.Ordinal)))
        {
            throw FaultException.InvalidParameterValue($"Value ({value}) for parameter {parameter} is invalid. Character sets beyond "
                + $"ASCII are not supported; besides letters and digits it can have spaces and {AllowedMarks.Trim()}");
        }
    }
}
