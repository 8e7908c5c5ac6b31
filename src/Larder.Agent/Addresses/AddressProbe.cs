using System.Net;
using System.Net.Sockets;
using Larder.Model.Nodes;

namespace Larder.Agent.Addresses;

/// <summary>What the machine allows. Linux answers on all of 127.0.0.0/8; some sandboxes only on 127.0.0.1.</summary>
public static class AddressProbe
{
    public static AddressMode Detect() => CanBind(IPAddress.Parse("127.64.0.1")) ? AddressMode.Loopback : AddressMode.Ports;

    public static bool CanBind(IPAddress address)
    {
        try
        {
            using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(address, 0));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
