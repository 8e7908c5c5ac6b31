namespace Larder.ControlPlane.Hosts;

public enum AddressMode
{
    /// <summary>Every node has addresses of its own in 127.0.0.0/8 and the port that was asked for.</summary>
    Loopback,

    /// <summary>One address, a port per node.</summary>
    Ports,
}
