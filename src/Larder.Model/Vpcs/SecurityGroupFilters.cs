using System.Globalization;

namespace Larder.Model.Vpcs;

/// <summary>By which filters security groups can be found. Those of rules look at each rule for itself, as AWS's
/// do.</summary>
public static class SecurityGroupFilters
{
    private const string IngressPrefix = "ip-permission.";
    private const string EgressPrefix = "egress.ip-permission.";

    private static readonly Dictionary<string, Func<SecurityGroupRule, string?>> _rules = new(StringComparer.Ordinal)
    {
        ["cidr"] = rule => rule.CidrIpv4,
        ["ipv6-cidr"] = rule => rule.CidrIpv6,
        ["group-id"] = rule => rule.ReferencedGroupId,
        ["protocol"] = rule => rule.Protocol,
        ["from-port"] = rule => Text(rule.FromPort),
        ["to-port"] = rule => Text(rule.ToPort),
    };

    public static FilterNames<SecurityGroup> Names { get; } = new() { Tags = group => group.Tags, Texts = Texts() };

    private static Dictionary<string, Func<SecurityGroup, IEnumerable<string?>>> Texts()
    {
        var texts = new Dictionary<string, Func<SecurityGroup, IEnumerable<string?>>>(StringComparer.Ordinal)
        {
            ["group-id"] = group => [group.Id],
            ["group-name"] = group => [group.Name],
            ["description"] = group => [group.Description],
            ["vpc-id"] = group => [group.VpcId],
            ["owner-id"] = group => [group.Scope.Account],
        };
        foreach (var (name, text) in _rules)
        {
            texts[IngressPrefix + name] = group => group.Ingress.Select(text);
            texts[EgressPrefix + name] = group => group.Egress.Select(text);
        }

        return texts;
    }

    private static string? Text(int? port) => port?.ToString(CultureInfo.InvariantCulture);
}
