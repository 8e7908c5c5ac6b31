using System.Net;
using Larder.Model.Nodes;

namespace Larder.Agent.Readers;

/// <summary>Routes as they go over the line, and back.</summary>
internal static class RouteLines
{
    /// <summary>Refuses what has no one meaning before any of it is written down.</summary>
    public static void ThrowIfAmbiguous(IReadOnlyList<ReaderRoute> routes)
    {
        var table = Table(routes);
        var twice = table.Routes.GroupBy(route => route.Listen, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null) throw new ArgumentException($"{twice.Key} is listed more than once.", nameof(routes));
    }

    public static RelayTable Table(IReadOnlyList<ReaderRoute> routes) => new(
        [.. routes.Select(route => new RelayRoute(
            Text(route.Address, route.Port), [.. route.Backends.Select(backend => Text(backend.Address, backend.Port))]))]);

    public static bool AreSame(IReadOnlyList<ReaderRoute>? one, IReadOnlyList<ReaderRoute> other) =>
        one is not null && one.Count == other.Count && one.Zip(other).All(pair =>
            (pair.First.Address, pair.First.Port) == (pair.Second.Address, pair.Second.Port)
            && pair.First.Backends.SequenceEqual(pair.Second.Backends));

    public static IReadOnlyList<RouteState> States(IReadOnlyList<ReaderRoute> routes, RelayAnswer answer)
    {
        var states = answer.Routes!.ToDictionary(state => state.Listen, StringComparer.Ordinal);
        return [.. routes.Select(route => State(route, states[Text(route.Address, route.Port)]))];
    }

    public static IReadOnlyList<RouteState> AllWith(NodeFault fault, IReadOnlyList<ReaderRoute> routes) =>
        [.. routes.Select(route => new RouteState
        {
            Address = route.Address,
            Port = route.Port,
            Backends = [.. route.Backends.Select(backend => new BackendState(backend.Address, backend.Port, Connections: 0))],
            Fault = fault,
        })];

    private static RouteState State(ReaderRoute route, RelayRouteState state)
    {
        var connections = state.Backends.ToDictionary(backend => backend.Address, backend => backend.Connections, StringComparer.Ordinal);
        return new RouteState
        {
            Address = route.Address,
            Port = route.Port,
            Backends = [.. route.Backends.Select(backend =>
                new BackendState(backend.Address, backend.Port, connections[Text(backend.Address, backend.Port)]))],
            Fault = RelayFaults.OfRoute(route, state),
        };
    }

    private static string Text(string address, int port) => new IPEndPoint(IPAddress.Parse(address), port).ToString();
}
