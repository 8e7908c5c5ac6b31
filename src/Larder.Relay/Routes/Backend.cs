using System.Net;
using Larder.Relay.Connections;

namespace Larder.Relay.Routes;

/// <summary>One that serves clients of a route. Guarded by the route's lock.</summary>
internal sealed class Backend(IPEndPoint address)
{
    public IPEndPoint Address => address;

    /// <summary>All that must be cut when the backend leaves: also those it has ended itself and the client has not.</summary>
    public HashSet<Connection> Connections { get; } = [];

    /// <summary>Those that it serves. A pool that sits on connections which the backend ended must not count.</summary>
    public int Open { get; set; }

    public bool Failing { get; set; }

    /// <summary>Until when it is tried last, as a timestamp of the time provider.</summary>
    public long SilentUntil { get; set; }
}
