using Larder.Model.CacheShell;

namespace Larder.Console.CacheShell;

/// <summary>Connections to caches as their owners' clients make them: as the default user, with what that one may. The server
/// brings them.</summary>
public interface ICacheClients
{
    /// <exception cref="IOException">Nobody takes the connection.</exception>
    Task<IRespClient> OpenRespAsync(string address, int port, CancellationToken cancellation);

    /// <exception cref="IOException">Nobody takes the connection.</exception>
    Task<IMemcachedClient> OpenMemcachedAsync(string address, int port, CancellationToken cancellation);
}

/// <summary>A connection to Redis, Valkey or Garnet.</summary>
public interface IRespClient : IDisposable
{
    /// <param name="words">The command.</param>
    /// <param name="keep">How many bytes of its reply are kept.</param>
    /// <param name="cancellation">The connection is of no use afterwards.</param>
    /// <exception cref="IOException">The connection has ended.</exception>
    Task<RespReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation);
}

/// <summary>A connection to Memcached.</summary>
public interface IMemcachedClient : IDisposable
{
    /// <param name="command">As it goes over the wire.</param>
    /// <param name="keep">How many bytes of its reply are kept.</param>
    /// <param name="cancellation">The connection is of no use afterwards.</param>
    /// <exception cref="IOException">The connection has ended.</exception>
    Task<(string Text, bool IsCut)> SendAsync(ReadOnlyMemory<byte> command, long keep, CancellationToken cancellation);
}
