using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Larder.E2E.Harness;

namespace Larder.E2E.Access;

/// <summary>The signed API is the only door: whatever else the server listens on lets nobody in.</summary>
public sealed class SideDoorTests
{
    [Fact]
    public async Task Beside_the_API_the_server_listens_on_one_port_and_closes_whatever_comes_there()
    {
        await using var server = await LarderServer.StartAsync();

        var other = Assert.Single(ListeningPorts(server.ProcessId), port => port != server.Port);

        // The silo would introduce itself, cluster id and all, before it knows who is there.
        Assert.Equal(0, await HeardAsync(other));
        await server.Owner().AvailableGroupAsync("orders");
    }

    /// <summary>How many bytes a caller who says nothing hears before he is shown out.</summary>
    private static async Task<int> HeardAsync(int port)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        bound.CancelAfter(Until.Patience);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, bound.Token);
        try
        {
            return await client.GetStream().ReadAsync(new byte[1024], bound.Token);
        }
        catch (IOException fault) when (fault.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
        {
            return 0;
        }
    }

    private static IEnumerable<int> ListeningPorts(int pid)
    {
        const string Listening = "0A";
        var sockets = Directory.EnumerateFileSystemEntries($"/proc/{pid}/fd").Select(link => new FileInfo(link).LinkTarget).ToHashSet();
        return File.ReadLines($"/proc/{pid}/net/tcp").Concat(File.ReadLines($"/proc/{pid}/net/tcp6"))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields[3] == Listening && sockets.Contains($"socket:[{fields[9]}]"))
            .Select(fields => int.Parse(fields[1].Split(':')[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
