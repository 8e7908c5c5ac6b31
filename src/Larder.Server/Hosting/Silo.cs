using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Connections;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Larder.Server.Hosting;

/// <summary>Orleans, one silo on loopback, on a port of this installation's own.</summary>
internal static class Silo
{
    public static void AddSilo(this WebApplicationBuilder builder) => builder.UseOrleans(silo =>
    {
        // No gateway: who calls grains is in this process.
        silo.UseLocalhostClustering(FreePort(), gatewayPort: 0, serviceId: "larder", clusterId: "larder");
        // The port has to be there, but a single silo has no peer: whoever comes is shown out before a byte is exchanged.
        silo.Configure<SiloConnectionOptions>(connections =>
            connections.ConfigureSiloInboundConnection(builder => builder.Use(_ => _ => Task.CompletedTask)));
        silo.Configure<GrainCollectionOptions>(collection => collection.CollectionAge = TimeSpan.FromMinutes(10));
        // Its room is taken at once: 18 MB for the default of a million grains.
        silo.Configure<GrainDirectoryOptions>(directory => directory.CacheSize = 20_000);
        silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(
            type => type.Namespace?.StartsWith("Larder.Model", StringComparison.Ordinal) == true,
            new JsonSerializerOptions
            {
                IgnoreReadOnlyProperties = true,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            }));
    });

    // Taken anew at every start: a single silo has no one to tell its port to, and a stored one may be taken by then.
    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
