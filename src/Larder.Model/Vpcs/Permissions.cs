using Larder.Model.Faults;

namespace Larder.Model.Vpcs;

/// <summary>Makes rules of what the caller said: one for each source.</summary>
public static class Permissions
{
    /// <exception cref="FaultException">MissingParameter, InvalidParameterValue, InvalidGroup.NotFound,
    /// InvalidPrefixListID.NotFound.</exception>
    public static IReadOnlyList<SecurityGroupRule> Rules(Network network, SecurityGroup group, IReadOnlyList<PermissionRequest> requests)
    {
        if (requests.Count == 0) throw FaultException.MissingParameter("The request must contain the parameter IpPermissions.");
        List<SecurityGroupRule> rules = [.. requests.SelectMany(request => RulesOf(network, group, request))];
        for (var index = 0; index < rules.Count; index++)
        {
            if (rules.Take(index).Any(rules[index].IsSameAs))
                throw FaultException.InvalidParameterValue($"The same permission must not appear multiple times: {rules[index]}");
        }

        return rules;
    }

    private static List<SecurityGroupRule> RulesOf(Network network, SecurityGroup group, PermissionRequest request)
    {
        var what = PortRules.Check(request.Protocol, request.FromPort, request.ToPort);
        if (request.PrefixLists is [var list, ..]) throw FaultException.PrefixListNotFound(list.Value ?? "");
        List<SecurityGroupRule> rules =
        [
            .. request.Ipv4Ranges.Select(range => Described(what, range.Description) with { CidrIpv4 = Ipv4(range.Value) }),
            .. request.Ipv6Ranges.Select(range => Described(what, range.Description) with { CidrIpv6 = Ipv6(range.Value) }),
            .. request.Groups.Select(source =>
                Described(what, source.Description) with { ReferencedGroupId = GroupOf(network, group, source).Id }),
        ];
        return rules.Count > 0 ? rules : throw FaultException.MissingParameter(
            $"The permission for {what.Protocol} names no source. Give IpRanges, Ipv6Ranges or Groups.");
    }

    private static SecurityGroupRule Described(SecurityGroupRule rule, string? description)
    {
        if (description is not null) SecurityGroupRules.CheckText("Description", description);
        return rule with { Description = description };
    }

    private static string Ipv4(string? text) => Cidr.Parse(text ?? "")?.ToString() ?? throw Malformed(text, "10.0.0.0/16");

    private static string Ipv6(string? text) => Ipv6Cidr.Parse(text ?? "")?.ToString() ?? throw Malformed(text, "2001:db8::/32");

    private static FaultException Malformed(string? text, string example) =>
        FaultException.InvalidParameterValue($"CIDR block {text} is malformed; one is {example}.");

    // Another account's or VPC's groups are not the caller's to see; there are no peerings here.
    private static SecurityGroup GroupOf(Network network, SecurityGroup group, PermissionRequest.GroupSource source)
    {
        if (source.Peering is not null)
            throw FaultException.Unsupported("VpcPeeringConnectionId or PeeringStatus", "VPCs are not peered here; name a group of the same VPC.");
        var named = source.GroupId ?? source.GroupName
            ?? throw FaultException.MissingParameter("A source group needs the parameter GroupId.");
        var found = network.SecurityGroups.FirstOrDefault(other => other.VpcId == group.VpcId
            && (source.GroupId is null ? other.Name == source.GroupName : other.Id == source.GroupId));
        var own = (source.UserId is null || source.UserId == network.Scope.Account) && (source.VpcId is null || source.VpcId == group.VpcId);
        return own && found is not null ? found : throw FaultException.SecurityGroupNotFound(named);
    }
}
