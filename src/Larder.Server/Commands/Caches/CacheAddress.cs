using Endpoint = Larder.Contract.ElastiCache.Endpoint;

namespace Larder.Server.Commands.Caches;

/// <summary>Where a client finds a cache or a node.</summary>
internal sealed record CacheAddress(string Host, int Port)
{
    /// <summary>Null where nothing listens yet.</summary>
    public static CacheAddress? Of(Endpoint? endpoint) =>
        endpoint is { Address: { } host, Port: { } port } ? new(host, port) : null;

    public override string ToString() => FormattableString.Invariant($"{Host}:{Port}");
}
