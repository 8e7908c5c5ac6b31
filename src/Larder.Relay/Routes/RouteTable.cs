using System.Net;
using Larder.Relay.Control;

namespace Larder.Relay.Routes;

/// <summary>All routes. It is told what there should be, never what to do: the same table twice changes nothing.</summary>
internal sealed class RouteTable : IDisposable
{
    private static readonly TimeSpan _retry = TimeSpan.FromMilliseconds(250);
    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private readonly RelayLog _log;
    private readonly ITimer _retrying;
    private readonly Dictionary<IPEndPoint, Route> _routes = [];
    private IReadOnlyList<WantedRoute> _wanted = [];

    public RouteTable(TimeProvider time, RelayLog log)
    {
        (_time, _log) = (time, log);
        _retrying = time.CreateTimer(_ => Listen(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public IReadOnlyList<RouteStateMessage> State
    {
        get
        {
            lock (_lock) return [.. _wanted.Select(wanted => _routes[wanted.Listen].State())];
        }
    }

    public void Apply(IReadOnlyList<WantedRoute> wanted)
    {
        lock (_lock)
        {
            var difference = Difference<IPEndPoint>.Between(_routes.Keys, wanted.Select(route => route.Listen));
            // First: what leaves may hold the very address that comes, under the wildcard.
            foreach (var gone in difference.Gone)
            {
                _routes[gone].Dispose();
                _routes.Remove(gone);
            }
            foreach (var listen in difference.New) _routes.Add(listen, new Route(listen, _time, _log));
            foreach (var route in wanted) _routes[route.Listen].SetBackends(route.Backends);
            _wanted = wanted;
            Listen();
        }
    }

    public void Dispose() => _retrying.Dispose();

    /// <summary>Whoever held an address may have left it since: it is ours as soon as it is free.</summary>
    private void Listen()
    {
        lock (_lock)
        {
            foreach (var route in _routes.Values) route.Open();
            if (_routes.Values.Any(route => !route.Listening)) _retrying.Change(_retry, Timeout.InfiniteTimeSpan);
        }
    }
}
