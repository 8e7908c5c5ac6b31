using System.Net;
using System.Net.Sockets;
using Larder.Relay.Connections;
using Larder.Relay.Control;

namespace Larder.Relay.Routes;

/// <summary>One address on which clients come, and those between whom they are spread.</summary>
internal sealed class Route(IPEndPoint listen, TimeProvider time, RelayLog log) : IDisposable
{
    /// <summary>Asked first, one that does not answer would cost every client a timeout.</summary>
    private static readonly TimeSpan _silence = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Backend[] _backends = [];
    private int _last = -1;
    private Listener? _listener;
    private SocketException? _fault;

    public IPEndPoint Listen => listen;
    public bool Listening => _listener is not null;

    /// <summary>Listens where it does not yet; why it cannot is in the state.</summary>
    public void Open()
    {
        if (Listening) return;
        try
        {
            _listener = new Listener(this, time, log);
            _fault = null;
            log.Write($"Listening on {listen}");
        }
        catch (SocketException fault)
        {
            if (_fault?.SocketErrorCode != fault.SocketErrorCode) log.Write($"Cannot listen on {listen}: {fault.Message}");
            _fault = fault;
        }
    }

    /// <summary>Cuts its clients too.</summary>
    public void Dispose()
    {
        if (Listening) log.Write($"No longer listening on {listen}");
        _listener?.Dispose();
        _listener = null;
        SetBackends([]);
    }

    /// <summary>Who left loses its clients at once, so that they come again and are given to another.</summary>
    public void SetBackends(IReadOnlyList<IPEndPoint> wanted)
    {
        List<(Connection Connection, Backend Gone)> leaving;
        lock (_lock)
        {
            var known = _backends.ToDictionary(backend => backend.Address);
            var difference = Difference<IPEndPoint>.Between(known.Keys, wanted);
            leaving = [.. difference.Gone.SelectMany(gone => known[gone].Connections.Select(connection => (connection, known[gone])))];
            foreach (var address in difference.New) known.Add(address, new Backend(address));
            _backends = [.. wanted.Select(address => known[address])];
        }
        foreach (var (connection, gone) in leaving) connection.Leave(gone);
    }

    /// <summary>Chooses for a client, and counts it there. Null when nobody is left to try.</summary>
    public Backend? Give(Connection connection, IReadOnlyCollection<Backend> tried)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var loads = _backends.Select(backend => new BackendLoad(backend.Open, backend.SilentUntil > now, tried.Contains(backend)));
            var next = BackendChoice.Next([.. loads], _last);
            if (next < 0) return null;
            _last = next;
            _backends[next].Connections.Add(connection);
            _backends[next].Open++;
            connection.Given(_backends[next]);
            return _backends[next];
        }
    }

    public void Answered(Backend backend)
    {
        lock (_lock)
        {
            if (backend.Failing) log.Write($"{backend.Address}, behind {listen}, takes connections again");
            (backend.Failing, backend.SilentUntil) = (false, 0);
        }
    }

    public void Failed(Backend backend, string reason, bool silent)
    {
        lock (_lock)
        {
            if (!backend.Failing) log.Write($"{backend.Address}, behind {listen}, takes no connection: {reason}");
            backend.Failing = true;
            if (silent) backend.SilentUntil = time.GetTimestamp() + (long)(_silence.TotalSeconds * time.TimestampFrequency);
        }
    }

    /// <summary>The backend's side has ended.</summary>
    public void Ended(Backend backend)
    {
        lock (_lock) backend.Open--;
    }

    /// <summary>Nothing is left of a connection.</summary>
    public void Forget(Backend backend, Connection connection)
    {
        lock (_lock) backend.Connections.Remove(connection);
    }

    public RouteStateMessage State()
    {
        lock (_lock)
        {
            return new RouteStateMessage(
                listen.ToString(), Listening, _fault?.SocketErrorCode.ToString(), _fault?.Message,
                [.. _backends.Select(backend => new BackendStateMessage(backend.Address.ToString(), backend.Open))]);
        }
    }
}
