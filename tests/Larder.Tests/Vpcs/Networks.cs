using System.Globalization;
using Larder.Model.Vpcs;

namespace Larder.Tests.Vpcs;

/// <summary>What an account has from the start, and ids that count.</summary>
internal sealed class Networks
{
    private int _ids;

    public static Network Default { get; } = DefaultNetwork.Of(Installations.Scope);

    public string NewId(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++_ids:d17}");

    public (Network Network, Vpc Vpc) WithVpc(string cidrBlock = "10.0.0.0/16") => VpcRules.Create(Default, cidrBlock, [], NewId);

    /// <summary>A group called shop in a VPC of its own.</summary>
    public (Network Network, SecurityGroup Group) WithGroup()
    {
        var (network, vpc) = WithVpc();
        return SecurityGroupRules.Create(network, Shop(vpc.Id), NewId);
    }

    public static SecurityGroupRequest Shop(string? vpcId) => new() { Name = "shop", Description = "the shop", VpcId = vpcId };

    public static PermissionRequest Tcp(int port, params string[] ranges) => new()
    {
        Protocol = "tcp",
        FromPort = port,
        ToPort = port,
        Ipv4Ranges = [.. ranges.Select(range => new PermissionRequest.Source(range, null))],
    };
}
