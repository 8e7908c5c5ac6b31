using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Larder.Contract.ElastiCache;
using Larder.E2E.Harness;

namespace Larder.E2E.ReplicationGroups;

/// <summary>Connections to a reader endpoint, open at once, and which process answers each.</summary>
internal sealed class Readers : IDisposable
{
    private readonly List<(Socket Socket, int? Pid)> _all = [];

    private Readers()
    {
    }

    /// <summary>How many each process answers.</summary>
    public IReadOnlyDictionary<int, int> Answers => new SortedDictionary<int, int>(
        _all.Where(one => one.Pid is not null).GroupBy(one => one.Pid!.Value).ToDictionary(same => same.Key, same => same.Count()));

    public static async Task<Readers> OpenAsync(Endpoint reader, int count)
    {
        var readers = new Readers();
        for (var number = 0; number < count; number++)
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            readers._all.Add((socket, null));
            readers._all[^1] = (socket, await PidAsync(socket, reader));
        }

        return readers;
    }

    /// <summary>Until all that this process answered are ended.</summary>
    public async Task CutAsync(int pid)
    {
        foreach (var (socket, _) in _all.Where(one => one.Pid == pid))
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(30));
            try
            {
                Assert.Equal(0, await socket.ReceiveAsync(new byte[1], patience.Token));
            }
            catch (SocketException)
            {
                // Reset: ended too.
            }
        }
    }

    public void Dispose()
    {
        foreach (var (socket, _) in _all) socket.Dispose();
    }

    private static async Task<int?> PidAsync(Socket socket, Endpoint reader)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            await socket.ConnectAsync(reader.Address!, reader.Port!.Value, patience.Token);
            await socket.SendAsync(Encoding.ASCII.GetBytes("INFO server\r\n"), patience.Token);
            var buffer = new byte[4096];
            var said = Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, patience.Token));
            return said.Split("process_id:") is [_, var rest] ? int.Parse(rest.Split('\r')[0], CultureInfo.InvariantCulture) : null;
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException)
        {
            // Who died or hangs and is not left out yet answers nobody: the caller sees an answer less.
            return null;
        }
    }
}
