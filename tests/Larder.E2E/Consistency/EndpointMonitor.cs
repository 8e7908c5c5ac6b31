using System.Net;
using System.Net.Sockets;
using System.Text;
using Larder.Contract.ElastiCache;

namespace Larder.E2E.Consistency;

/// <summary>Keeps connections to a primary endpoint open and asks all of them, over and over, who they speak to. A process
/// that says it is the primary both before and after another one said so shares the endpoint with it.</summary>
internal sealed class EndpointMonitor : IAsyncDisposable
{
    private const int Connections = 4;
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(200);
    private readonly CancellationTokenSource _end = new();
    private readonly IPEndPoint _endPoint;
    private readonly List<string> _primaries = [];
    private readonly List<Task> _watching;

    public EndpointMonitor(Endpoint endpoint)
    {
        _endPoint = new(IPAddress.Parse(endpoint.Address!), endpoint.Port!.Value);
        _watching = [Task.Run(WatchAsync)];
    }

    /// <summary>Run ids of the processes that answered as primaries, in turn.</summary>
    public IReadOnlyList<string> Primaries
    {
        get
        {
            lock (_primaries) return [.. _primaries];
        }
    }

    /// <summary>Those that came back after another had answered: a process is made anew, or a planned change went there
    /// and back, but between one sweep over all connections and the next nobody can have been replaced and replace again.</summary>
    public int Violations { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_watching);
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        var sockets = new Socket?[Connections];
        while (!_end.IsCancellationRequested)
        {
            // There and back over the same connections, without a pause: A, B, A is two primaries at once.
            var seen = new List<string>();
            foreach (var index in Enumerable.Range(0, Connections).Concat(Enumerable.Range(0, Connections).Reverse()))
            {
                if (await AskAsync(sockets, index) is { } primary && seen.LastOrDefault() != primary) seen.Add(primary);
            }

            if (seen.Count != seen.Distinct().Count()) Violations++;
            lock (_primaries) _primaries.AddRange(seen.Where(one => _primaries.LastOrDefault() != one));
        }

        foreach (var socket in sockets) socket?.Dispose();
    }

    /// <summary>The run id of who answers as a primary; null where nobody does.</summary>
    private async Task<string?> AskAsync(Socket?[] sockets, int index)
    {
        try
        {
            if (sockets[index] is null)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                sockets[index] = socket;
                await socket.ConnectAsync(_endPoint, _end.Token);
            }

            var buffer = new byte[16384];
            await sockets[index]!.SendAsync("INFO\r\n"u8.ToArray(), _end.Token);
            var text = new StringBuilder();
            while (!text.ToString().Contains("# Keyspace", StringComparison.Ordinal))
            {
                var received = await sockets[index]!.ReceiveAsync(buffer, _end.Token).AsTask().WaitAsync(_patience, TimeProvider.System, _end.Token);
                if (received == 0) throw new SocketException((int)SocketError.ConnectionReset);
                text.Append(Encoding.ASCII.GetString(buffer, 0, received));
            }

            var lines = text.ToString().Split("\r\n");
            return lines.Contains("role:master") ? lines.First(line => line.StartsWith("run_id:", StringComparison.Ordinal)) : null;
        }
        catch (Exception silent) when (silent is SocketException or TimeoutException or OperationCanceledException)
        {
            sockets[index]?.Dispose();
            sockets[index] = null;
            return null;
        }
    }
}
