using System.Net;
using Larder.Relay.Control;

namespace Larder.Relay.Routes;

/// <summary>One line of a table: where to listen, and between whom to choose.</summary>
internal sealed record WantedRoute(IPEndPoint Listen, IReadOnlyList<IPEndPoint> Backends)
{
    /// <summary>Throws <see cref="FormatException"/> with the reason where a table makes no sense: then none of it counts.</summary>
    public static IReadOnlyList<WantedRoute> From(IReadOnlyList<RouteMessage> routes)
    {
        var wanted = routes
            .Select(route => new WantedRoute(Parse(route.Listen), [.. route.Backends.Select(Parse).Distinct()]))
            .ToList();
        var twice = wanted.GroupBy(route => route.Listen).FirstOrDefault(same => same.Count() > 1);
        return twice is null ? wanted : throw new FormatException($"{twice.Key} is listed more than once.");
    }

    private static IPEndPoint Parse(string text) =>
        IPEndPoint.TryParse(text, out var address) && address.Port > 0
            ? address
            : throw new FormatException($"'{text}' is no address with a port, such as 127.64.0.9:6379.");
}
