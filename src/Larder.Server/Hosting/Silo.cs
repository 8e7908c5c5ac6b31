using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Larder.Server.Hosting;

/// <summary>Orleans, one silo on loopback, on ports of this installation's own.</summary>
internal static class Silo
{
    public static void AddSilo(this WebApplicationBuilder builder) => builder.UseOrleans(silo =>
    {
        var (siloPort, gatewayPort) = FreePorts();
        silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: "larder", clusterId: "larder");
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(10));
        silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(
            type => type.Namespace?.StartsWith("Larder.Model", StringComparison.Ordinal) == true,
            new JsonSerializerOptions
            {
                IgnoreReadOnlyProperties = true,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            }));
    });

    // Taken anew at every start: a single silo has no one to tell its port to, and a stored one may be taken by then.
    private static (int Silo, int Gateway) FreePorts()
    {
        using var first = Bind();
        using var second = Bind();
        return (Port(first), Port(second));
    }

    private static Socket Bind()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return socket;
    }

    private static int Port(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;
}
