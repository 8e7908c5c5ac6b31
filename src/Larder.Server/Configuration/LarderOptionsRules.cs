using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Larder.Server.Configuration;

/// <summary>What the settings must be, beyond their type.</summary>
internal static partial class LarderOptionsRules
{
    private static readonly string[] AddressModes = ["auto", "loopback", "ports"];

    public static IEnumerable<string> Problems(LarderOptions options)
    {
        if (Listen(options.Listen) is { } listen) yield return listen;
        if (!Region().IsMatch(options.Region))
            yield return $"Region is '{options.Region}': write it like us-east-1, in lower-case letters, digits and hyphens.";
        foreach (var program in options.Engines.Programs.Where(program => !Path.IsPathRooted(program)))
            yield return $"Engines:Programs has '{program}': give the full path of the program.";
        if (options.Hosts.NodesPerRegion < 1)
            yield return $"Hosts:NodesPerRegion is {Text(options.Hosts.NodesPerRegion)}: at least 1 is wanted (AWS's default is 300).";
        if (options.Hosts.ClustersPerRegion < 0)
            yield return $"Hosts:ClustersPerRegion is {Text(options.Hosts.ClustersPerRegion)}: at least 1 is wanted, or 0 for as many as there may be nodes.";
        if (!AddressModes.Contains(options.Addresses.Mode, StringComparer.Ordinal))
            yield return $"Addresses:Mode is '{options.Addresses.Mode}': write one of {string.Join(", ", AddressModes)}.";
        if (!Path.IsPathRooted(options.Addresses.Registry))
            yield return $"Addresses:Registry is '{options.Addresses.Registry}': give the full path of a directory.";
        foreach (var problem in PriceRules.Problems(options.Prices)) yield return problem;
    }

    private static string? Listen(string listen)
    {
        // IPEndPoint takes "127.0.0.1" and bare numbers too, as port 0: nobody could find the service then.
        if (!IPEndPoint.TryParse(listen, out var address) || address.Port == 0 || !HasPort().IsMatch(listen))
            return $"Listen is '{listen}': write an IP address and a port, like 127.0.0.1:7379.";
        return IPAddress.IsLoopback(address.Address)
            ? null
            : $"Listen is '{listen}', beyond this machine: requests would cross the network readable, as the API has no TLS yet. "
                + "Listen on 127.0.0.1 and reach it through an SSH tunnel.";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9.]+|\[[0-9a-fA-F:]+\]):[0-9]+$")]
    private static partial Regex HasPort();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Region();
}
