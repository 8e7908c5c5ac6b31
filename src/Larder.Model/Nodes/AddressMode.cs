namespace Larder.Model.Nodes;

/// <summary>How the nodes of a host are told apart.</summary>
public enum AddressMode
{
    /// <summary>Every node has addresses of its own in 127.0.0.0/8 and the port that was asked for.</summary>
    Loopback,

    /// <summary>One address, a port per node.</summary>
    Ports,
}
