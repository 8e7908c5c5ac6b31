using Larder.Console.Faults;
using Larder.Model.Vpcs;

namespace Larder.Console.Vpcs;

/// <summary>What is being typed for a new inbound rule, checked with the rules of the API.</summary>
public sealed class RuleForm(Network network, SecurityGroup group)
{
    public static readonly IReadOnlyList<string> Protocols = ["tcp", "udp", SecurityGroupRule.AllProtocols];

    public string Protocol { get; set; } = "tcp";
    public int? FromPort { get; set; } = 6379;
    public int? ToPort { get; set; } = 6379;

    /// <summary>A range of addresses of either kind, or the id of a group of the same VPC.</summary>
    public string Source { get; set; } = "";
    public string Description { get; set; } = "";
    public bool HasPorts => Protocol != SecurityGroupRule.AllProtocols;
    public PermissionRequest Request => From(Source.Trim(), Description.Trim()) with
    {
        Protocol = Protocol,
        FromPort = HasPorts ? FromPort : null,
        ToPort = HasPorts ? ToPort : null,
    };

    public string? SourceProblem() => Problem(From(Source.Trim(), "") with { Protocol = SecurityGroupRule.AllProtocols });

    public string? PortProblem() => Problem(Request with { Groups = [], Ipv6Ranges = [], Ipv4Ranges = [Other] });

    public string? DescriptionProblem() => Problem(From(Other.Value!, Description.Trim()) with { Protocol = SecurityGroupRule.AllProtocols });


    // One that no rule has, so that none is refused for being there already.
    private static PermissionRequest.Source Other => new("255.255.255.255/32", null);

    private static PermissionRequest From(string source, string text)
    {
        var description = text.Length == 0 ? null : text;
        return source switch
        {
            _ when source.StartsWith("sg-", StringComparison.Ordinal) => new() { Groups = [new() { GroupId = source, Description = description }] },
            _ when source.Contains(':', StringComparison.Ordinal) => new() { Ipv6Ranges = [new(source, description)] },
            _ => new() { Ipv4Ranges = [new(source, description)] },
        };
    }

    private string? Problem(PermissionRequest request) =>
        Judged.By(() => IngressRules.Authorize(network, group, [request], [], kind => $"{kind}-0"));
}
