using Larder.Model.Faults;

namespace Larder.Model.Vpcs;

/// <summary>AuthorizeSecurityGroupIngress and RevokeSecurityGroupIngress (API reference).</summary>
public static class IngressRules
{
    /// <exception cref="FaultException">InvalidPermission.Duplicate, RulesPerSecurityGroupLimitExceeded, and what <see
    /// cref="Permissions.Rules"/> has.</exception>
    public static (Network Next, IReadOnlyList<SecurityGroupRule> Added) Authorize(
        Network network, SecurityGroup group, IReadOnlyList<PermissionRequest> permissions,
        IReadOnlyList<TagSpecification> tags, Func<string, string> newId)
    {
        var ruleTags = TagSpecification.For("security-group-rule", tags);
        List<SecurityGroupRule> added =
        [
            .. Permissions.Rules(network, group, permissions)
                .Select(rule => rule with { Id = newId(ResourceIds.SecurityGroupRule), Tags = ruleTags }),
        ];
        if (added.Find(rule => group.Rules.Any(rule.IsSameAs)) is { } present) throw FaultException.PermissionDuplicate(present.ToString());
        var next = group with { Rules = [.. group.Rules, .. added] };
        CheckQuota(next);
        return (network.With(next), added);
    }

    /// <summary>All of them or, where one is not there, none. In the default VPC what is not there is only told, as AWS
    /// does.</summary>
    /// <exception cref="FaultException">InvalidPermission.NotFound, and what <see cref="Permissions.Rules"/> has.</exception>
    public static (Network Next, IReadOnlyList<SecurityGroupRule> Revoked, IReadOnlyList<SecurityGroupRule> Unknown) Revoke(
        Network network, SecurityGroup group, IReadOnlyList<PermissionRequest> permissions)
    {
        var asked = Permissions.Rules(network, group, permissions);
        var revoked = group.Rules.Where(rule => asked.Any(rule.IsSameAs)).ToList();
        var unknown = asked.Where(rule => !group.Rules.Any(rule.IsSameAs)).ToList();
        if (unknown.Count > 0 && group.VpcId != network.DefaultVpc?.Id) throw FaultException.PermissionNotFound();
        return (Without(network, group, revoked), revoked, unknown);
    }

    /// <exception cref="FaultException">InvalidSecurityGroupRuleId.NotFound, also for a rule of egress.</exception>
    public static (Network Next, IReadOnlyList<SecurityGroupRule> Revoked) Revoke(
        Network network, SecurityGroup group, IReadOnlyList<string> ruleIds)
    {
        List<SecurityGroupRule> revoked =
        [
            .. ruleIds.Distinct(StringComparer.Ordinal).Select(id => group.Ingress.FirstOrDefault(rule => rule.Id == id)
                ?? throw FaultException.SecurityGroupRuleNotFound(id)),
        ];
        return (Without(network, group, revoked), revoked);
    }

    private static Network Without(Network network, SecurityGroup group, List<SecurityGroupRule> revoked) =>
        revoked.Count == 0 ? network : network.With(group with { Rules = [.. group.Rules.Where(rule => !revoked.Contains(rule))] });

    // A rule that names a group counts for both kinds of addresses.
    private static void CheckQuota(SecurityGroup group)
    {
        const int most = VpcQuotas.RulesPerDirection;
        if (group.Ingress.Count(rule => rule.CidrIpv6 is null) > most || group.Ingress.Count(rule => rule.CidrIpv4 is null) > most)
            throw FaultException.RulesPerSecurityGroupLimitExceeded(most);
    }
}
