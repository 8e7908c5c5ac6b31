namespace Larder.ControlPlane.Hosts;

/// <summary>A part of the machine's addresses that belongs to this installation alone. With ports, each port of the
/// range is one place; without, each address is.</summary>
public sealed record AddressBlock(IReadOnlyList<string> Addresses, int? FirstPort, int? LastPort)
{
    /// <summary>As people write it: 127.64.3.1-254, or 127.0.0.1:20000-20099.</summary>
    public override string ToString() => FirstPort is { } first
        ? $"{Addresses[0]}:{first}-{LastPort}"
        : $"{Addresses[0]}-{Addresses[^1][(Addresses[^1].LastIndexOf('.') + 1)..]}";
}
