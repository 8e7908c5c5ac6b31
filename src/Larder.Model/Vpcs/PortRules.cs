using System.Globalization;
using Larder.Model.Faults;

namespace Larder.Model.Vpcs;

/// <summary>Which protocols and ports a rule can name (API reference, IpPermission).</summary>
internal static class PortRules
{
    private const string Tcp = "tcp";
    private const string Udp = "udp";
    private const string Icmp = "icmp";
    private const string IcmpV6 = "icmpv6";
    private const int Any = -1;

    private static readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        ["6"] = Tcp,
        ["17"] = Udp,
        ["1"] = Icmp,
        ["58"] = IcmpV6,
        ["all"] = SecurityGroupRule.AllProtocols,
    };

    /// <summary>A rule without its source.</summary>
    public static SecurityGroupRule Check(string? protocol, int? from, int? to)
    {
        if (string.IsNullOrWhiteSpace(protocol)) throw FaultException.MissingParameter("A permission needs the parameter IpProtocol.");
        var name = Name(protocol);
        return name switch
        {
            Tcp or Udp => Ports(name, from, to),
            Icmp or IcmpV6 => IcmpTypes(name, from, to),

            // AWS: all ports are meant, whatever range is given.
            _ => new() { Protocol = name },
        };
    }

    private static string Name(string protocol)
    {
        var lower = protocol.ToLowerInvariant();
        var name = _names.GetValueOrDefault(lower, lower);
        var known = name is Tcp or Udp or Icmp or IcmpV6 or SecurityGroupRule.AllProtocols || Cidr.Number(name, 255) is not null;
        return known ? name : throw FaultException.InvalidParameterValue(
            $"Invalid value '{protocol}' for IP protocol. Unknown protocol: use tcp, udp, icmp, icmpv6, -1 for all, or a number to 255.");
    }

    private static SecurityGroupRule Ports(string name, int? from, int? to)
    {
        if (from is not { } first || to is not { } last)
            throw FaultException.InvalidParameterValue($"Invalid value for portRange. Must specify both FromPort and ToPort with {name}.");
        if (first is < 0 or > 65535 || last is < 0 or > 65535 || first > last)
        {
            throw FaultException.InvalidParameterValue(string.Create(CultureInfo.InvariantCulture,
                $"Invalid {name} port range ({first}:{last}). Ports are 0 to 65535, the lower one first."));
        }

        return new() { Protocol = name, FromPort = first, ToPort = last };
    }

    private static SecurityGroupRule IcmpTypes(string name, int? from, int? to)
    {
        var (type, code) = (from ?? Any, to ?? Any);
        if (type is < Any or > 255 || code is < Any or > 255 || (type == Any && code != Any))
        {
            throw FaultException.InvalidParameterValue(string.Create(CultureInfo.InvariantCulture,
                $"Invalid {name} type and code ({type}:{code}). Each is -1 for any, or 0 to 255; with any type goes any code."));
        }

        return new() { Protocol = name, FromPort = type, ToPort = code };
    }
}
