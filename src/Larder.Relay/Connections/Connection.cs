using System.Net.Sockets;
using Larder.Relay.Routes;

namespace Larder.Relay.Connections;

/// <summary>One client and the backend that it was given, until both have ended or one has failed.</summary>
internal sealed class Connection(Socket client, Route route, TimeProvider time)
{
    /// <summary>On a network of one's own an answer takes less than a millisecond; who has none in this time is gone.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private Backend? _backend;
    private Socket? _server;

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

    /// <summary>Under the route's lock, so that none is given to a backend after the cut of its last ones.</summary>
    public void Given(Backend backend)
    {
        lock (_lock) _backend = backend;
    }

    /// <summary>The backend has left. A client that it serves is cut; one that has only been promised it is given to another.</summary>
    public void Leave(Backend gone)
    {
        lock (_lock)
        {
            if (_backend != gone) return;
            _backend = null;
            if (_server is not null) End();
        }
    }

    /// <summary>False where the backend could not be reached.</summary>
    private async Task<bool> ServedByAsync(Backend backend)
    {
        var counted = true;
        try
        {
            using var server = await ConnectAsync(backend);
            if (server is null) return false;
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
                if (_backend == backend) return _server = server;
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
            // Reset by one side, or ended by us. Half a connection is of no use to the other.
            End();
        }
    }

    /// <summary>Ends both sides at once, whatever is under way.</summary>
    private void End()
    {
        lock (_lock)
        {
            client.Dispose();
            _server?.Dispose();
        }
    }
}
