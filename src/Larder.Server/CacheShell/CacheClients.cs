using System.Net.Sockets;
using Larder.Console.CacheShell;
using Larder.Model.CacheShell;
using Larder.Server.Commands.Caches;
using Larder.Server.Connections;

namespace Larder.Server.CacheShell;

/// <summary>The console's connections to caches are those of any client: no user of Larder's own is behind them.</summary>
internal sealed class CacheClients : ICacheClients
{
    public async Task<IRespClient> OpenRespAsync(string address, int port, CancellationToken cancellation) =>
        new Resp(await ReachedAsync(() => RespConnection.OpenAsync(new CacheAddress(address, port), cancellation)));

    public async Task<IMemcachedClient> OpenMemcachedAsync(string address, int port, CancellationToken cancellation) =>
        new Memcached(await ReachedAsync(() => MemcachedConnection.OpenAsync(new CacheAddress(address, port), cancellation)));

    private static async Task<T> ReachedAsync<T>(Func<Task<T>> open)
    {
        try
        {
            return await open();
        }
        catch (SocketException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    private sealed class Resp(RespConnection connection) : IRespClient
    {
        public Task<RespReply> SendAsync(IReadOnlyList<byte[]> words, long keep, CancellationToken cancellation) =>
            connection.SendAsync(words, keep, cancellation);

        public void Dispose() => connection.Dispose();
    }

    private sealed class Memcached(MemcachedConnection connection) : IMemcachedClient
    {
        public async Task<(string Text, bool IsCut)> SendAsync(ReadOnlyMemory<byte> command, long keep, CancellationToken cancellation)
        {
            await connection.SendAsync(command, cancellation);
            var (lines, isCut) = await connection.ReadAsync(keep, cancellation);
            return (string.Join('\n', lines), isCut);
        }

        public void Dispose() => connection.Dispose();
    }
}
