using Larder.Contract.Ec2;
using Larder.Model.Naming;
using Rule = Larder.Model.Vpcs.SecurityGroupRule;
using SecurityGroup = Larder.Model.Vpcs.SecurityGroup;
using Wire = Larder.Contract.Ec2.SecurityGroup;

namespace Larder.Server.Vpcs;

internal static class SecurityGroupShape
{
    public static Wire Of(SecurityGroup group) => new()
    {
        GroupId = group.Id,
        SecurityGroupArn = group.Arn,
        OwnerId = group.Scope.Account,
        VpcId = group.VpcId,
        GroupName = group.Name,
        Description = group.Description,
        IpPermissions = Permissions(group.Scope, group.Ingress),
        IpPermissionsEgress = Permissions(group.Scope, group.Egress),
        Tags = Ec2Shape.Of(group.Tags),
    };

    /// <summary>Rules of one protocol and range of ports are one permission.</summary>
    public static IReadOnlyList<IpPermission> Permissions(Scope scope, IEnumerable<Rule> rules) =>
    [
        .. rules.GroupBy(rule => (rule.Protocol, rule.FromPort, rule.ToPort)).Select(same => new IpPermission
        {
            IpProtocol = same.Key.Protocol,
            FromPort = same.Key.FromPort,
            ToPort = same.Key.ToPort,
            IpRanges = [.. same.Where(rule => rule.CidrIpv4 is not null).Select(rule => new IpRange { CidrIp = rule.CidrIpv4, Description = rule.Description })],
            Ipv6Ranges = [.. same.Where(rule => rule.CidrIpv6 is not null).Select(rule => new Ipv6Range { CidrIpv6 = rule.CidrIpv6, Description = rule.Description })],
            PrefixListIds = [],
            UserIdGroupPairs =
            [
                .. same.Where(rule => rule.ReferencedGroupId is not null).Select(rule =>
                    new UserIdGroupPair { UserId = scope.Account, GroupId = rule.ReferencedGroupId, Description = rule.Description }),
            ],
        }),
    ];

    public static SecurityGroupRule RuleOf(SecurityGroup group, Rule rule) => new()
    {
        SecurityGroupRuleId = rule.Id,
        SecurityGroupRuleArn = rule.Arn(group.Scope),
        GroupId = group.Id,
        GroupOwnerId = group.Scope.Account,
        IsEgress = rule.IsEgress,
        IpProtocol = rule.Protocol,
        FromPort = rule.FromPort ?? -1,
        ToPort = rule.ToPort ?? -1,
        CidrIpv4 = rule.CidrIpv4,
        CidrIpv6 = rule.CidrIpv6,
        ReferencedGroupInfo = rule.ReferencedGroupId is { } id
            ? new() { GroupId = id, UserId = group.Scope.Account, VpcId = group.VpcId }
            : null,
        Description = rule.Description,
        Tags = Ec2Shape.Of(rule.Tags),
    };

    public static RevokedSecurityGroupRule RevokedOf(SecurityGroup group, Rule rule) => new()
    {
        SecurityGroupRuleId = rule.Id,
        GroupId = group.Id,
        IsEgress = rule.IsEgress,
        IpProtocol = rule.Protocol,
        FromPort = rule.FromPort ?? -1,
        ToPort = rule.ToPort ?? -1,
        CidrIpv4 = rule.CidrIpv4,
        CidrIpv6 = rule.CidrIpv6,
        ReferencedGroupId = rule.ReferencedGroupId,
        Description = rule.Description,
    };
}
