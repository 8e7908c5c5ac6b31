using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;

namespace Larder.Agent.Addresses;

/// <summary>A block of loopback addresses that is this installation's alone.</summary>
/// <param name="Network">A /24 in 127.64.0.0/10.</param>
public sealed record AddressBlock(IPNetwork Network, string Label);

/// <summary>A run of ports that is this installation's alone, for machines that have no loopback addresses to give.</summary>
public sealed record PortRange(int First, int Count, string Label);

/// <summary>Divides the machine's loopback addresses and ports among its installations. Claims outlast reboots; one whose
/// installation's directory is gone is given to the next who asks. Held per installation and label.</summary>
/// <param name="directory">Where the claims are, for every user of the machine.</param>
/// <param name="installation">Who claims.</param>
/// <param name="home">As long as this directory is there, its claims stand.</param>
/// <param name="time">For the patience with others that claim.</param>
/// <param name="listeners">Where somebody listens now; the machine's own answer where nothing is given.</param>
public sealed class AddressBlocks(
    string directory, string installation, string home, TimeProvider time, Func<IEnumerable<IPEndPoint>>? listeners = null)
{
    /// <summary>Persistent, unlike /run, and open to every user of the machine.</summary>
    public const string SharedDirectory = "/var/tmp/larder";

    private const int PortsPerRange = 100;

    private static readonly string[] BlockNames =
        [.. Enumerable.Range(64, 64).SelectMany(second => Enumerable.Range(0, 256).Select(third => string.Create(CultureInfo.InvariantCulture, $"127.{second}.{third}.0")))];

    private static readonly string[] RangeNames =
        [.. Enumerable.Range(0, 100).Select(number => string.Create(CultureInfo.InvariantCulture, $"ports-{20000 + (number * PortsPerRange)}"))];

    private readonly MachineClaims _claims = new(directory, installation, home, time);

    public IReadOnlyList<AddressBlock> Held => [.. _claims.Held(Existing(BlockNames)).Select(held => Block(held.Name, held.Label))];

    public IReadOnlyList<PortRange> HeldPorts => [.. _claims.Held(Existing(RangeNames)).Select(held => Range(held.Name, held.Label))];

    /// <summary>The block of this label; the same one every time.</summary>
    public async Task<AddressBlock> ClaimAsync(string label, CancellationToken cancellation) =>
        await _claims.ClaimAsync(label, BlockNames, Unheard(name => Block(name, label).Network), cancellation) is { } name
            ? Block(name, label)
            : throw new InvalidOperationException($"No block of 127.64.0.0/10 is free on this machine: remove claims of installations that are gone from {directory}.");

    public async Task<PortRange> ClaimPortsAsync(string label, CancellationToken cancellation) =>
        await _claims.ClaimAsync(label, RangeNames, Unheard(name => Range(name, label)), cancellation) is { } name
            ? Range(name, label)
            : throw new InvalidOperationException($"No ports from 20000 to 29999 are free on this machine: remove claims of installations that are gone from {directory}.");

    /// <summary>Keeps what is held from being swept away with what is old.</summary>
    public void Renew() => _claims.Renew(Existing([.. BlockNames, .. RangeNames]));

    public async Task ReleaseAsync(string label, CancellationToken cancellation)
    {
        await _claims.ReleaseAsync(label, Existing(BlockNames), cancellation);
        await _claims.ReleaseAsync(label, Existing(RangeNames), cancellation);
    }

    /// <summary>Caches outlive their installation's directory, and other programs claim nothing: where one listens, a new
    /// cache could never come up.</summary>
    private Func<string, bool> Unheard(Func<string, IPNetwork> network)
    {
        var heard = Listeners();
        return name => !heard.Any(one => network(name).Contains(one.Address));
    }

    private Func<string, bool> Unheard(Func<string, PortRange> range)
    {
        var heard = Listeners();
        return name => range(name) is var ports && !heard.Any(one => one.Port >= ports.First && one.Port < ports.First + ports.Count);
    }

    private List<IPEndPoint> Listeners() =>
        [.. listeners?.Invoke() ?? IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()];

    // Of our names only: what else lies there is anybody's.
    private IEnumerable<string> Existing(IEnumerable<string> names) => Directory.Exists(directory)
        ? names.Intersect(Directory.EnumerateFiles(directory, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)))
        : [];

    private static AddressBlock Block(string name, string label) => new(new IPNetwork(IPAddress.Parse(name), 24), label);

    private static PortRange Range(string name, string label) =>
        new(int.Parse(name["ports-".Length..], CultureInfo.InvariantCulture), PortsPerRange, label);
}
