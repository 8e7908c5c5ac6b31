namespace Larder.ControlPlane.Hosts;

/// <summary>A part of the machine's addresses that belongs to this installation alone. With ports, each port of the
/// range is one place; without, each address is.</summary>
public sealed record AddressBlock(IReadOnlyList<string> Addresses, int? FirstPort, int? LastPort);
