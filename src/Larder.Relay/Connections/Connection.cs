using System.Net.Sockets;
using Larder.Relay.Routes;

namespace Larder.Relay.Connections;

/// <summary>One client and the backend that it was given, until both have ended or one has failed.</summary>
internal sealed class Connection(Socket client, Route route, TimeProvider time)
{
    /// <summary>On a network of one's own an answer takes less than a millisecond; who has none in this time is gone.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private Socket? _server;
    private bool _cut;

    public async Task ServeAsync()
    {
        try
        {
            SocketOptions.Set(client);
            var tried = new List<Backend>();
            while (route.Give(this, tried) is { } backend && !await ServedByAsync(backend)) tried.Add(backend);
        }
        catch (SocketException)
        {
            // The client left before it could be looked after.
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>Ends both sides at once, whatever is under way.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _cut = true;
            client.Dispose();
            _server?.Dispose();
        }
    }

    /// <summary>False where the backend could not be reached.</summary>
    private async Task<bool> ServedByAsync(Backend backend)
    {
        var counted = true;
        try
        {
            using var server = await ConnectAsync(backend);
            if (server is null) return IsCut;
            await Task.WhenAll(CopyAsync(client, server), FromBackendAsync(server));
            return true;
        }
        finally
        {
            if (counted) route.Ended(backend);
            route.Forget(backend, this);
        }

        async Task FromBackendAsync(Socket server)
        {
            await CopyAsync(server, client);
            counted = false;
            route.Ended(backend);
        }
    }

    private bool IsCut
    {
        get
        {
            lock (_lock) return _cut;
        }
    }

    private async Task<Socket?> ConnectAsync(Backend backend)
    {
        var server = new Socket(backend.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        using var patience = new CancellationTokenSource(_patience, time);
        try
        {
            await server.ConnectAsync(backend.Address, patience.Token);
            SocketOptions.Set(server);
            route.Answered(backend);
            lock (_lock)
            {
                if (!_cut) return _server = server;
            }
        }
        catch (SocketException fault)
        {
            route.Failed(backend, fault.Message, silent: false);
        }
        catch (OperationCanceledException)
        {
            route.Failed(backend, $"no answer in {_patience.TotalMilliseconds:0} ms", silent: true);
        }
        server.Dispose();
        return null;
    }

    private async Task CopyAsync(Socket from, Socket to)
    {
        try
        {
            await OneWay.CopyAsync(from, to);
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Reset by one side, or cut by us. Half a connection is of no use to the other.
            Cut();
        }
    }
}
