using Larder.Model.Naming;

namespace Larder.Model.Vpcs;

/// <summary>One source, one protocol, one range of ports. It has exactly one of the three peers.</summary>
public sealed record SecurityGroupRule
{
    public const string AllProtocols = "-1";

    /// <summary>Empty until the rule is stored.</summary>
    public string Id { get; init; } = "";
    public bool IsEgress { get; init; }

    /// <summary>tcp, udp, icmp, icmpv6, -1 for all, or a protocol's number.</summary>
    public required string Protocol { get; init; }

    /// <summary>The ICMP type for icmp. Null where the protocol has no ports: then all are meant.</summary>
    public int? FromPort { get; init; }

    /// <summary>The ICMP code for icmp.</summary>
    public int? ToPort { get; init; }
    public string? CidrIpv4 { get; init; }
    public string? CidrIpv6 { get; init; }
    public string? ReferencedGroupId { get; init; }
    public string? Description { get; init; }
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public string Peer => CidrIpv4 ?? CidrIpv6 ?? ReferencedGroupId!;

    /// <summary>Whether both admit the same; a description makes no other rule.</summary>
    public bool IsSameAs(SecurityGroupRule other) =>
        (IsEgress, Protocol, FromPort, ToPort, Peer) == (other.IsEgress, other.Protocol, other.FromPort, other.ToPort, other.Peer);

    /// <summary>As AWS's messages spell it.</summary>
    public override string ToString() => Protocol == AllProtocols
        ? $"peer: {Peer}, ALL, ALLOW"
        : $"peer: {Peer}, {Protocol.ToUpperInvariant()}, from port: {FromPort}, to port: {ToPort}, ALLOW";

    public string Arn(Scope scope) => ResourceIds.Arn(scope, "security-group-rule", Id);
}
