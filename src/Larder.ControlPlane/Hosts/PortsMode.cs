namespace Larder.ControlPlane.Hosts;

public static class PortsMode
{
    /// <summary>The one address of ports mode. Loopback mode never hands it out: its blocks begin at 127.64.0.0.</summary>
    public const string Address = "127.0.0.1";
}
